using ComplaintFlow.Calendars;
using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions;
using ComplaintFlow.Conditions.Compiled;

namespace ComplaintFlow.Sla.Compiled;

/// <summary>Compiles promises of time that were verified: names resolve, times can be read.</summary>
/// <param name="conditions">Compiles conditions.</param>
/// <param name="calendars">The calendars by name.</param>
/// <param name="usual">The calendar in whose zone days are counted where a target names none; null where there is none.</param>
internal sealed class SlaCompiler(ConditionCompiler conditions, IReadOnlyDictionary<string, WorkingCalendar> calendars, string? usual)
{
    public CompiledSla Compile(SlaDefinition definition) => new(
        [.. definition.Tiers.Select(tier => new Tier(tier.Key, tier.Value.Rank, [.. tier.Value.Targets.Select(target => Compile(target.Key, target.Value, tier.Key))]))],
        [.. definition.Always.Select(target => Compile(target.Key, target.Value, null))],
        [.. Enum.GetValues<DutyKind>().Select(kind => Compile(kind, definition.Duties.GetValueOrDefault($"{kind}")))],
        [.. definition.Pauses.Select(pause => new PauseCause(pause.Key, pause.Value.While, Optional(pause.Value.When), pause.Value.From, pause.Value.Until))],
        definition.Chain,
        calendars,
        usual);

    private Duty Compile(DutyKind kind, DutyDefinition? given)
    {
        DutyDefinition source = UsualDuties.With(kind, given);
        var target = new TargetDefinition
        {
            Within = source.Within ?? "immediate",
            Calendar = source.Calendar,
            From = OccasionDefinition.Never,
            Extension = source.Extension,
            OnClosed = source.OnClosed ?? ClosingRule.Run,
            Steps = source.Steps,
        };
        return new Duty(Compile($"{kind}", target, null), Time(source.Within), source.Notify);
    }

    private Target Compile(string name, TargetDefinition source, string? tier)
    {
        Duration within = Duration.Parse(source.Within!);
        // A clock keeps the name, so that its days stay what they were when another calendar becomes the usual one.
        string? calendar = source.Calendar ?? (within.CountsDates || Time(source.Grace) is { CountsDates: true } ? usual : null);
        return Compile(name, source, tier, new ClockTerms(within, calendar is null ? null : calendars[calendar], source.DayEnd, source.Roll), calendar);
    }

    private Target Compile(string name, TargetDefinition source, string? tier, ClockTerms terms, string? calendar) => new()
    {
        Name = name,
        Tier = tier,
        Terms = terms,
        CalendarName = calendar,
        Dates = terms.Calendar ?? (usual is null ? WorkingCalendar.AlwaysOpen : calendars[usual]),
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
