using ComplaintFlow.Calendars;
using ComplaintFlow.Conditions;
using ComplaintFlow.Conditions.Compiled;

namespace ComplaintFlow.Sla.Compiled;

/// <summary>Compiles promises of time that were verified: names resolve, times can be read.</summary>
internal sealed class SlaCompiler(ConditionCompiler conditions, IReadOnlyDictionary<string, WorkingCalendar> calendars)
{
    public CompiledSla Compile(SlaDefinition definition) => new(
        [.. definition.Tiers.Select(tier => new Tier(tier.Key, tier.Value.Rank, [.. tier.Value.Targets.Select(target => Compile(target.Key, target.Value, tier.Key))]))],
        [.. definition.Always.Select(target => Compile(target.Key, target.Value, null))],
        [.. definition.Pauses.Select(pause => new PauseCause(pause.Key, pause.Value.While, Optional(pause.Value.When), pause.Value.From, pause.Value.Until))],
        definition.Chain,
        calendars);

    private Target Compile(string name, TargetDefinition source, string? tier) => new()
    {
        Name = name,
        Tier = tier,
        Terms = new ClockTerms(Duration.Parse(source.Within!), source.Calendar is { } calendar ? calendars[calendar] : null, source.DayEnd, source.Roll),
        CalendarName = source.Calendar,
        From = Compile(source.From),
        Until = Compile(source.Until),
        Restart = Compile(source.Restart),
        Cancel = Compile(source.Cancel),
        When = conditions.Compile(source.When, ""),
        PausedBy = [.. source.PausedBy.Select(limit => new PauseLimit(limit.Key, Time(limit.Value.AtMost)))],
        Steps = [.. source.Steps.Select(step => new TargetStep(step.Key, StepTime.TryParse(step.Value.At, out StepTime time) ? time : default, step.Value))],
        Grace = source.OnReopen == ReopenRule.Grace ? Time(source.Grace) : null,
        LongestExtension = Time(source.Extension?.AtMost),
        Rules = source,
    };

    private Occasion Compile(OccasionDefinition source) => new(source.On, Optional(source.When));

    private Condition? Optional(ConditionDefinition? condition) => condition is null ? null : conditions.Compile(condition, "");

    private static Duration? Time(string? text) => text is null ? null : Duration.Parse(text);
}
