using System.Globalization;
using System.Text.Json.Nodes;
using ComplaintFlow.Calendars;
using ComplaintFlow.Classification;
using ComplaintFlow.Complaints;
using ComplaintFlow.Sla;

namespace ComplaintFlow.Rules.Canonical;

/// <summary>Writes definitions in the form that the configuration uses. Presets are resolved, defaults left out.</summary>
internal static class DefinitionWriter
{
    public const string WorkflowKey = "Workflow";

    public static JsonObject Write(RuleBookDefinition book) => new Map()
        .Text("Currency", book.Currency)
        .All("Fields", book.Fields, kind => JsonValue.Create(kind.ToString()))
        .All("Milestones", book.Milestones, meaning => JsonValue.Create(meaning))
        .Words("Predicates", book.Predicates)
        .All("Calendars", book.Calendars, Write)
        .Child("Classification", new Map().All("Rules", book.Classification.Rules, Write))
        .Child("Sla", new Map()
            .All("Tiers", book.Sla.Tiers, tier => new Map().Number("Rank", tier.Rank).All("Targets", tier.Targets, Write).Json)
            .Child("Always", new Map().All("Targets", book.Sla.Always, Write)))
        .Child(WorkflowKey, WorkflowWriter.Write(book.Workflow))
        .Json;

    private static JsonObject Write(CalendarDefinition calendar) => new Map()
        .Text("TimeZone", calendar.TimeZone)
        .All("Week", calendar.Week, hours => JsonValue.Create(hours))
        .All("Days", calendar.Days, hours => JsonValue.Create(hours))
        .Words("Sets", calendar.Sets)
        .Json;

    private static JsonObject Write(ClassificationRuleDefinition rule) => new Map()
        .Number("Order", rule.Order)
        .Condition("When", rule.When)
        .Child("Then", new Map()
            .Text("Category", rule.Then.Category)
            .Text("Ground", rule.Then.Ground)
            .Text("Tier", rule.Then.Tier)
            .Text("Severity", rule.Then.Severity?.ToString())
            .Text("Priority", rule.Then.Priority?.ToString())
            .Text("Department", rule.Then.Department)
            .Words("Flags", rule.Then.Flags)
            .Words("Tags", rule.Then.Tags))
        .Json;

    private static JsonObject Write(TargetDefinition target) => new Map()
        .Text("Within", Duration.TryParse(target.Within, out Duration within, out _) ? within.ToString() : target.Within)
        .Words("From", target.From is [Milestones.Received] ? [] : target.From)
        .Words("Until", target.Until)
        .Text("Calendar", target.Calendar)
        .Text("DayEnd", target.DayEnd == DayEnd.Midnight ? null : target.DayEnd.ToString())
        .Text("Roll", target.Roll == Roll.None ? null : target.Roll.ToString())
        .Condition("When", target.When)
        .All("Steps", target.Steps, Write)
        .Json;

    private static JsonObject Write(StepDefinition step) => new Map()
        .Text("At", StepShare.TryParse(step.At, out decimal share) ? string.Create(CultureInfo.InvariantCulture, $"{share * 100:0.##########}%") : step.At)
        .Words("Notify", step.Notify)
        .Flag("Escalate", step.Escalate)
        .Text("Do", step.Do)
        .Json;
}
