using ComplaintFlow.Calendars;
using ComplaintFlow.Complaints;
using ComplaintFlow.Sla;

namespace ComplaintFlow.Rules.Reading;

/// <summary>Reads the section <c>Sla</c>.</summary>
internal static class SlaReader
{
    /// <summary>The presets are laid under the rest already; here their shape is held to account.</summary>
    public static SlaDefinition Read(Section section)
    {
        section.Map(PresetUse.Section, PresetUse.Read);
        return Own(section);
    }

    private static SlaDefinition Own(Section section) => new()
    {
        Tiers = section.Map("Tiers", tier => new TierDefinition { Rank = tier.Number("Rank"), Targets = tier.Map("Targets", Target) }),
        Always = section.Child("Always", always => always.Map("Targets", Target)) ?? new SlaDefinition().Always,
        Pauses = section.Map("Pauses", pause => new PauseDefinition
        {
            While = pause.Words("While"),
            When = pause.Condition("When"),
            From = pause.Words("From"),
            Until = pause.Words("Until"),
        }),
        Duties = section.Map("Duties", Duty),
        Chain = section.Words("Chain"),
    };

    private static DutyDefinition Duty(Section section) => new()
    {
        Within = section.Text("Within"),
        Calendar = section.Text("Calendar"),
        Notify = section.Words("Notify"),
        Extension = Extension(section),
        OnClosed = section.Choice<ClosingRule>("OnClosed"),
        Steps = Steps(section),
    };

    private static TargetDefinition Target(Section section) => new()
    {
        Within = section.Text("Within"),
        From = section.Has("From") ? Occasion(section, "From") : OccasionDefinition.Of(Milestones.Received),
        Until = Occasion(section, "Until"),
        Restart = Occasion(section, "Restart"),
        Cancel = Occasion(section, "Cancel"),
        OnClosed = section.Choice<ClosingRule>("OnClosed") ?? ClosingRule.Cancel,
        Calendar = section.Text("Calendar"),
        DayEnd = section.Choice<DayEnd>("DayEnd") ?? DayEnd.Midnight,
        Roll = section.Choice<Roll>("Roll") ?? Roll.None,
        When = section.Condition("When"),
        PausedBy = section.Map("PausedBy", limit => new PauseLimitDefinition { AtMost = limit.Text("AtMost") }),
        Repeat = section.Flag("Repeat"),
        PerDepartment = section.Flag("PerDepartment"),
        OnReopen = section.Choice<ReopenRule>("OnReopen") ?? ReopenRule.None,
        Grace = section.Text("Grace"),
        OnTierChange = section.Choice<ChangeRule>("OnTierChange"),
        OnRulesChange = section.Choice<ChangeRule>("OnRulesChange"),
        Extension = Extension(section),
        ExplainBreach = section.Flag("ExplainBreach"),
        ValidFrom = section.Date("ValidFrom"),
        ValidUntil = section.Date("ValidUntil"),
        Source = section.Text("Source"),
        Steps = Steps(section),
    };

    private static ExtensionDefinition? Extension(Section section) => section.Child("Extension", extension => new ExtensionDefinition
    {
        Times = extension.Has("Times") ? extension.Number("Times") : 1,
        AtMost = extension.Text("AtMost"),
        By = extension.Words("By"),
    });

    private static IReadOnlyDictionary<string, StepDefinition> Steps(Section section) => section.Map("Steps", step => new StepDefinition
    {
        At = step.Text("At"),
        Notify = step.Words("Notify"),
        Escalate = step.Flag("Escalate"),
        Do = step.Text("Do"),
        Reassign = step.Text("Reassign"),
    });

    /// <summary>Milestones alone, or a map of milestones and a condition.</summary>
    private static OccasionDefinition Occasion(Section section, string key)
    {
        if (section.Node(key) is not { } node)
            return OccasionDefinition.Never;
        if (node.Children.Count == 0 || node.IsList)
            return OccasionDefinition.Of(section.Words(key));
        return section.Child(key, inner => new OccasionDefinition { On = inner.Words("On"), When = inner.Condition("When") })!;
    }
}
