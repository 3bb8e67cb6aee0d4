using System.Collections.ObjectModel;
using ComplaintFlow.Calendars;
using ComplaintFlow.Collections;
using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions;

namespace ComplaintFlow.Sla;

/// <summary>Represents a target: within a time after one occasion, another occasion must occur.</summary>
/// <remarks>Immutable, and safe to share between threads.</remarks>
public sealed record TargetDefinition
{
    /// <summary>
    /// The time allowed, such as <c>24h</c> (elapsed time), <c>8 working hours</c>, <c>7 working days</c> or <c>immediate</c>.
    /// </summary>
    public string? Within { get; init; }

    /// <summary>The occasion that starts the clock. The default is the receipt. A running clock is not started again.</summary>
    public OccasionDefinition From { get; init; } = OccasionDefinition.Of(Milestones.Received);

    /// <summary>The occasion that meets the target.</summary>
    public OccasionDefinition Until { get; init; } = OccasionDefinition.Never;

    /// <summary>The occasion that restarts a running clock with its whole time.</summary>
    public OccasionDefinition Restart { get; init; } = OccasionDefinition.Never;

    /// <summary>The occasion that ends a running clock without meeting the target.</summary>
    public OccasionDefinition Cancel { get; init; } = OccasionDefinition.Never;

    /// <summary>Whether closing the complaint ends a running clock. A final state always ends it.</summary>
    public ClosingRule OnClosed { get; init; }

    /// <summary>The calendar that counts the time.</summary>
    /// <remarks>
    /// It is required if <see cref="Within"/> is working time or a number of working days. Without it, days are those of the default
    /// calendar's time zone.
    /// </remarks>
    public string? Calendar { get; init; }

    /// <summary>When the last day of a number of days ends.</summary>
    public DayEnd DayEnd { get; init; }

    /// <summary>What happens if the last calendar day is not a working day.</summary>
    public Roll Roll { get; init; }

    /// <summary>The condition under which the target applies. It is tested when the target would start.</summary>
    public ConditionDefinition? When { get; init; }

    /// <summary>The causes that pause the clock, with the limit of each.</summary>
    public IReadOnlyDictionary<string, PauseLimitDefinition> PausedBy { get; init => field = DefensiveCopy.Map(value); } =
        ReadOnlyDictionary<string, PauseLimitDefinition>.Empty;

    /// <summary>
    /// Whether the next clock starts as soon as the target is met, such as for a progress update every five working days.
    /// </summary>
    public bool Repeat { get; init; }

    /// <summary>Whether the target is an internal time limit of the department that has the complaint.</summary>
    /// <remarks>
    /// It starts with the assignment, ends when the complaint moves on, and does not count among the due dates of the complaint itself.
    /// </remarks>
    public bool PerDepartment { get; init; }

    /// <summary>What happens to the clock if a closed complaint is reopened.</summary>
    public ReopenRule OnReopen { get; init; }

    /// <summary>The least time that <see cref="ReopenRule.Grace"/> leaves after a reopening.</summary>
    public string? Grace { get; init; }

    /// <summary>What happens to clocks if the tier changes. The default is <see cref="ChangeRule.Apply"/>.</summary>
    public ChangeRule? OnTierChange { get; init; }

    /// <summary>What happens to clocks if the rules or the calendar change. The default is <see cref="ChangeRule.Keep"/>.</summary>
    public ChangeRule? OnRulesChange { get; init; }

    /// <summary>Whether and how far a person may extend the due instant.</summary>
    public ExtensionDefinition? Extension { get; init; }

    /// <summary>
    /// Whether a complaint that missed the target can be closed only after the breach and the responsibility are explained.
    /// </summary>
    public bool ExplainBreach { get; init; }

    /// <summary>
    /// The first start date, in the time zone of the calendar, to which the target applies. It is the date on which a rule came into force.
    /// </summary>
    public DateOnly? ValidFrom { get; init; }

    /// <summary>
    /// The last start date, in the time zone of the calendar, to which the target applies. It is the last date before a rule was repealed.
    /// </summary>
    public DateOnly? ValidUntil { get; init; }

    /// <summary>What is promised, in words for people, such as <c>the first written answer</c>. It decides nothing.</summary>
    public string? Description { get; init; }

    /// <summary>The regulation and the article on which the target is based.</summary>
    public string? Source { get; init; }

    /// <summary>The escalation steps by name.</summary>
    public IReadOnlyDictionary<string, StepDefinition> Steps { get; init => field = DefensiveCopy.Map(value); } =
        ReadOnlyDictionary<string, StepDefinition>.Empty;
}

/// <summary>Represents the limit up to which a cause may pause a clock.</summary>
/// <remarks>Immutable, and safe to share between threads.</remarks>
public sealed record PauseLimitDefinition
{
    /// <summary>
    /// The total time after which the clock runs again, such as <c>72h</c> or <c>10 working days</c>, or <see langword="null"/> for no
    /// limit.
    /// </summary>
    public string? AtMost { get; init; }
}

/// <summary>Represents how far a person may extend a due instant before it has passed.</summary>
/// <remarks>Immutable, and safe to share between threads.</remarks>
public sealed record ExtensionDefinition
{
    /// <summary>The number of extensions. The default is one.</summary>
    public int Times { get; init; } = 1;

    /// <summary>The longest single extension, in the unit in which extensions are given, such as <c>30 calendar days</c>.</summary>
    public string? AtMost { get; init; }

    /// <summary>The roles that may grant it. If it is empty, everybody who may fire the trigger may grant it.</summary>
    public IReadOnlyList<string> By { get; init => field = DefensiveCopy.List(value); } = [];
}

/// <summary>Represents an escalation step: what happens when part of the time is used up.</summary>
/// <remarks>Immutable, and safe to share between threads.</remarks>
public sealed record StepDefinition
{
    /// <summary>
    /// When the step is due: a share of the time allowed, such as <c>75%</c>, or an offset such as <c>2h before due</c>,
    /// <c>4 working hours after due</c> or <c>30m after start</c>.
    /// </summary>
    public string? At { get; init; }

    /// <summary>The roles that get a notice.</summary>
    public IReadOnlyList<string> Notify { get; init => field = DefensiveCopy.List(value); } = [];

    /// <summary>Whether the complaint is escalated by one level of the chain.</summary>
    public bool Escalate { get; init; }

    /// <summary>The trigger that is fired. If it is not possible at that time, it is skipped.</summary>
    public string? Do { get; init; }

    /// <summary>The department that gets the complaint. The complaint has no owner then.</summary>
    public string? Reassign { get; init; }
}

/// <summary>Specifies whether closing a complaint ends a clock.</summary>
public enum ClosingRule
{
    /// <summary>The clock is cancelled.</summary>
    Cancel,

    /// <summary>The clock continues.</summary>
    Run,
}

/// <summary>Specifies what happens to an ended clock if the complaint is reopened.</summary>
public enum ReopenRule
{
    /// <summary>Nothing happens.</summary>
    None,

    /// <summary>The clock continues with the remaining time. The time since its end does not count.</summary>
    Resume,

    /// <summary>A new clock starts with the whole time.</summary>
    Fresh,

    /// <summary>
    /// The clock continues with the remaining time, but with at least <see cref="TargetDefinition.Grace"/> from the reopening.
    /// </summary>
    Grace,
}

/// <summary>Specifies what happens to clocks if their tier, rules or calendar have changed.</summary>
public enum ChangeRule
{
    /// <summary>A running clock keeps the time that was promised.</summary>
    Keep,

    /// <summary>The new rule applies from the start of the clock. The due instant moves, and may have passed already.</summary>
    Apply,

    /// <summary>
    /// A running clock continues until it ends, and clocks that start from now on follow the new rule. If the tier changes, the new target
    /// starts now.
    /// </summary>
    New,
}
