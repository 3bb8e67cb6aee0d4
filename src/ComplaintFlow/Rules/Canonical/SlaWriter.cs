using System.Globalization;
using System.Text.Json.Nodes;
using ComplaintFlow.Calendars;
using ComplaintFlow.Complaints;
using ComplaintFlow.Sla;

namespace ComplaintFlow.Rules.Canonical;

/// <summary>Writes promises of time in the form that the configuration uses.</summary>
internal static class SlaWriter
{
    public static Map Write(SlaDefinition sla) => new Map()
        .All("Tiers", sla.Tiers, tier => new Map().Number("Rank", tier.Rank).All("Targets", tier.Targets, Target).Json)
        .Child("Always", new Map().All("Targets", sla.Always, Target))
        .All("Duties", sla.Duties, duty => new Map()
            .Text("Within", Time(duty.Within)).Text("Calendar", duty.Calendar).Words("Notify", duty.Notify).Child("Extension", Extension(duty.Extension))
            .Text("OnClosed", duty.OnClosed?.ToString()).All("Steps", duty.Steps, Step).Json)
        .All("Pauses", sla.Pauses, pause => new Map()
            .Words("While", pause.While).Condition("When", pause.When).Words("From", pause.From).Words("Until", pause.Until).Json)
        .Words("Chain", sla.Chain);

    private static JsonObject Target(TargetDefinition target) => new Map()
        .Text("Within", Time(target.Within))
        .Occasion("From", target.From is { On: [Milestones.Received], When: null } ? OccasionDefinition.Never : target.From)
        .Occasion("Until", target.Until)
        .Occasion("Restart", target.Restart)
        .Occasion("Cancel", target.Cancel)
        .Choice("OnClosed", target.OnClosed)
        .Text("Calendar", target.Calendar)
        .Choice("DayEnd", target.DayEnd)
        .Choice("Roll", target.Roll)
        .Condition("When", target.When)
        .All("PausedBy", target.PausedBy, limit => new Map().Text("AtMost", Time(limit.AtMost)).Json)
        .Flag("Repeat", target.Repeat)
        .Flag("PerDepartment", target.PerDepartment)
        .Choice("OnReopen", target.OnReopen)
        .Text("Grace", Time(target.Grace))
        .Text("OnTierChange", target.OnTierChange?.ToString())
        .Text("OnRulesChange", target.OnRulesChange?.ToString())
        .Child("Extension", Extension(target.Extension))
        .Flag("ExplainBreach", target.ExplainBreach)
        .Text("ValidFrom", Date(target.ValidFrom))
        .Text("ValidUntil", Date(target.ValidUntil))
        .Text("Source", target.Source)
        .All("Steps", target.Steps, Step)
        .Json;

    private static Map Occasion(this Map map, string key, OccasionDefinition occasion) => occasion.When is null
        ? map.Words(key, occasion.On)
        : map.Child(key, new Map().Words("On", occasion.On).Condition("When", occasion.When));

    private static Map Choice<T>(this Map map, string key, T value)
        where T : struct, Enum => map.Text(key, value.Equals(default(T)) ? null : value.ToString());

    private static Map Extension(ExtensionDefinition? extension) => extension is null
        ? new Map()
        : new Map().Count("Times", extension.Times).Text("AtMost", Time(extension.AtMost)).Words("By", extension.By);

    private static JsonObject Step(StepDefinition step) => new Map()
        .Text("At", StepTime.TryParse(step.At, out StepTime time) ? time.ToString() : step.At)
        .Words("Notify", step.Notify)
        .Flag("Escalate", step.Escalate)
        .Text("Do", step.Do)
        .Text("Reassign", step.Reassign)
        .Json;

    private static string? Time(string? text) => Duration.TryParse(text, out Duration time, out _) ? time.ToString() : text;

    private static string? Date(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
