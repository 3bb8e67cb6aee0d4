using System.Text.Json.Nodes;
using ComplaintFlow.Calendars;
using ComplaintFlow.Classification;
using ComplaintFlow.Notifications;

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
        .Words("Effects", book.Effects)
        .All("Calendars", book.Calendars, Write)
        .Child("Classification", new Map().All("Rules", book.Classification.Rules, Write))
        .Child("Sla", SlaWriter.Write(book.Sla))
        .Child("Routing", RoutingWriter.Write(book.Routing))
        .Child("Authority", AuthorityWriter.Write(book.Authority, book.Currency))
        .Child("Notifications", Write(book.Notifications))
        .Child(WorkflowKey, WorkflowWriter.Write(book.Workflow))
        .Json;

    private static Map Write(NotificationsDefinition notifications) => new Map()
        .Child("Quiet", notifications.Quiet is not { } quiet ? new Map() : new Map()
            .Text("Calendar", quiet.Calendar).Words("ExceptTiers", quiet.ExceptTiers).Words("ExceptTopics", quiet.ExceptTopics))
        .Child("Digest", notifications.Digest is not { } digest ? new Map() : new Map()
            .Duration("Every", digest.Every).Words("Topics", digest.Topics));

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
}
