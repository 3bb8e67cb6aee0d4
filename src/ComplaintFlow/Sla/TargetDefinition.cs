using System.Collections.ObjectModel;
using ComplaintFlow.Calendars;
using ComplaintFlow.Collections;
using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions;

namespace ComplaintFlow.Sla;

/// <summary>A target: from an occasion, within a time, until an occasion.</summary>
public sealed record TargetDefinition
{
    /// <summary>The time allowed: <c>24h</c>, <c>8 working hours</c>, <c>7 working days</c>, <c>immediate</c>.</summary>
    public string? Within { get; init; }

    /// <summary>What starts the clock; by default the receipt. While it runs, it is not started again.</summary>
    public OccasionDefinition From { get; init; } = OccasionDefinition.Of(Milestones.Received);

    /// <summary>What meets the target.</summary>
    public OccasionDefinition Until { get; init; } = OccasionDefinition.Never;

    /// <summary>What begins a running clock anew, with its whole time.</summary>
    public OccasionDefinition Restart { get; init; } = OccasionDefinition.Never;

    /// <summary>What ends a running clock without meeting the target.</summary>
    public OccasionDefinition Cancel { get; init; } = OccasionDefinition.Never;

    /// <summary>Whether the closing of the complaint ends a running clock. A final state always does.</summary>
    public ClosingRule OnClosed { get; init; }

    /// <summary>
    /// The calendar that counts; required where <see cref="Within"/> is working time or a number of working days. Without it, days are
    /// those of the default calendar's zone.
    /// </summary>
    public string? Calendar { get; init; }

    /// <summary>When the last day of a number of days ends.</summary>
    public DayEnd DayEnd { get; init; }

    /// <summary>What happens where the last calendar day is not a working day.</summary>
    public Roll Roll { get; init; }

    /// <summary>The condition under which the target applies, asked when it would start.</summary>
    public ConditionDefinition? When { get; init; }

    /// <summary>The causes for which the clock stands still, with what each may take.</summary>
    public IReadOnlyDictionary<string, PauseLimitDefinition> PausedBy { get; init => field = DefensiveCopy.Map(value); } =
        ReadOnlyDictionary<string, PauseLimitDefinition>.Empty;

    /// <summary>Whether the next clock starts as soon as the target is met: a progress update every five working days.</summary>
    public bool Repeat { get; init; }

    /// <summary>
    /// Whether it is an internal promise of the department that has the complaint: it starts with the assignment, ends where the complaint
    /// moves on, and does not count among the complaint's own due dates.
    /// </summary>
    public bool PerDepartment { get; init; }

    /// <summary>What becomes of the clock where a closed complaint is reopened.</summary>
    public ReopenRule OnReopen { get; init; }

    /// <summary>The least time that <see cref="ReopenRule.Grace"/> leaves after a reopening.</summary>
    public string? Grace { get; init; }

    /// <summary>What becomes of clocks where the tier changes; <see cref="ChangeRule.Apply"/> where nothing is said.</summary>
    public ChangeRule? OnTierChange { get; init; }

    /// <summary>
    /// What becomes of clocks where the rules or the calendar change; <see cref="ChangeRule.Keep"/> where nothing is said.
    /// </summary>
    public ChangeRule? OnRulesChange { get; init; }

    /// <summary>Whether and how far the due instant may be moved by a person.</summary>
    public ExtensionDefinition? Extension { get; init; }

    /// <summary>Whether a complaint that missed the target is closed only when somebody has said why and who answers for it.</summary>
    public bool ExplainBreach { get; init; }

    /// <summary>The first date of the start, in the calendar's zone, for which the target holds: a rule that came into force.</summary>
    public DateOnly? ValidFrom { get; init; }

    /// <summary>The last date of the start for which the target holds: a rule that was repealed.</summary>
    public DateOnly? ValidUntil { get; init; }

    /// <summary>What is promised, in a sentence for people: <c>the first written answer</c>. Nothing is decided by it.</summary>
    public string? Description { get; init; }

    /// <summary>The regulation and article that the target rests on.</summary>
    public string? Source { get; init; }

    /// <summary>The escalation steps by name.</summary>
    public IReadOnlyDictionary<string, StepDefinition> Steps { get; init => field = DefensiveCopy.Map(value); } =
        ReadOnlyDictionary<string, StepDefinition>.Empty;
}

/// <summary>How long a cause may make a clock stand still.</summary>
public sealed record PauseLimitDefinition
{
    /// <summary>
    /// The time in all, after which the clock runs again by itself: <c>72h</c>, <c>10 working days</c>. Null is without limit.
    /// </summary>
    public string? AtMost { get; init; }
}

/// <summary>How far a due instant may be moved by a person, before it has passed.</summary>
public sealed record ExtensionDefinition
{
    /// <summary>How often; once where nothing is said.</summary>
    public int Times { get; init; } = 1;

    /// <summary>How much at a time at most, in the unit that extensions are given in: <c>30 calendar days</c>.</summary>
    public string? AtMost { get; init; }

    /// <summary>The roles that may grant it; nobody named means whoever may fire the trigger.</summary>
    public IReadOnlyList<string> By { get; init => field = DefensiveCopy.List(value); } = [];
}

/// <summary>An escalation step: what happens when part of the time has gone.</summary>
public sealed record StepDefinition
{
    /// <summary>
    /// When: a share of the time allowed, such as <c>75%</c>, or <c>2h before due</c>, <c>4 working hours after due</c>, <c>30m after
    /// start</c>.
    /// </summary>
    public string? At { get; init; }

    /// <summary>The roles that get a notice.</summary>
    public IReadOnlyList<string> Notify { get; init => field = DefensiveCopy.List(value); } = [];

    /// <summary>Whether the complaint goes one level up the chain.</summary>
    public bool Escalate { get; init; }

    /// <summary>A trigger that is fired; passed over where it is not possible then.</summary>
    public string? Do { get; init; }

    /// <summary>The department that gets the complaint; its owner is nobody then.</summary>
    public string? Reassign { get; init; }
}

/// <summary>Whether closing ends a clock.</summary>
public enum ClosingRule
{
    /// <summary>The clock is cancelled.</summary>
    Cancel,

    /// <summary>The clock runs on.</summary>
    Run,
}

/// <summary>What becomes of an ended clock where the complaint is reopened.</summary>
public enum ReopenRule
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>It runs on with the time that was left; the time since its end does not count.</summary>
    Resume,

    /// <summary>A new one starts with the whole time.</summary>
    Fresh,

    /// <summary>
    /// It runs on with the time that was left, and at least the target's <see cref="TargetDefinition.Grace"/> from the reopening.
    /// </summary>
    Grace,
}

/// <summary>What becomes of clocks where what they rest on has changed.</summary>
public enum ChangeRule
{
    /// <summary>The clock that runs goes on as it was promised.</summary>
    Keep,

    /// <summary>What holds now holds from the start of the clock: the due instant moves, and may have passed.</summary>
    Apply,

    /// <summary>
    /// The clock that runs goes on until it ends, and clocks that start from now on take the new rule; on a change of tier the new target
    /// starts now.
    /// </summary>
    New,
}
