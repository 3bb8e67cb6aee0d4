using System.Collections.Frozen;
using ComplaintFlow.Calendars;
using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions;
using ComplaintFlow.Conditions.Compiled;

namespace ComplaintFlow.Sla.Compiled;

/// <summary>Verified time limits. Immutable, and shared by all threads.</summary>
internal sealed class CompiledSla(
    IReadOnlyList<Tier> tiers, Target[] always, IReadOnlyList<Duty> duties, IReadOnlyList<PauseCause> pauses, IReadOnlyList<string> chain,
    IReadOnlyDictionary<string, WorkingCalendar> calendars, string? usual)
{
    private readonly FrozenDictionary<string, Tier> _tiers = tiers.ToFrozenDictionary(tier => tier.Name, Names.Comparer);

    public IReadOnlyList<Tier> Tiers { get; } = tiers;

    public Target[] Always { get; } = always;

    public IReadOnlyList<PauseCause> Pauses { get; } = pauses;

    /// <summary>The roles to which a complaint is escalated, from the lowest level to the highest.</summary>
    public IReadOnlyList<string> Chain { get; } = chain;

    /// <summary>Whether an occasion is a condition that begins to hold. If so, each decision compares before and after.</summary>
    public bool HasConditions { get; } = always.Concat(tiers.SelectMany(tier => tier.Targets)).Any(target => target.HasConditions);

    public Tier? Find(string? tier) => tier is null ? null : _tiers.GetValueOrDefault(tier);

    public Target? Find(string? tier, string target)
    {
        foreach (Target candidate in tier is null ? Always : Find(tier)?.Targets ?? [])
        {
            if (Names.Same(candidate.Name, target))
                return candidate;
        }
        return null;
    }

    /// <summary>
    /// The target of a clock: a rule by its name, or how its kind of duty is watched. It is null if the rules no longer have it.
    /// </summary>
    public Target? TargetOf(Clock clock) => clock.Duty is { } kind ? DutyOf(kind).Target : Find(clock.Tier, clock.Target);

    /// <summary>How a kind of duty is watched.</summary>
    public Duty DutyOf(DutyKind kind) => duties[(int)kind];

    /// <summary>The targets that apply to complaints of a tier.</summary>
    public IEnumerable<Target> TargetsOf(string? tier) => Find(tier) is { } found ? Always.Concat(found.Targets) : Always;

    /// <summary>
    /// How the time of a clock is counted, with the calendar of today. It is null if the rules no longer have the calendar.
    /// </summary>
    public ClockTerms? TermsOf(Clock clock)
    {
        var within = Duration.Parse(clock.Within);
        // Days of an extension are counted by the default calendar, even if the clock itself counts hours.
        WorkingCalendar? calendar = Calendar(clock.Calendar ?? (within.CountsDates ? null : usual));
        return clock.Calendar is not null && calendar is null ? null : new ClockTerms(within, calendar, clock.DayEnd, clock.Roll);
    }

    public WorkingCalendar? Calendar(string? name) => name is null ? null : calendars.GetValueOrDefault(name);
}

internal sealed record Tier(string Name, int Rank, Target[] Targets);

/// <summary>How a kind of duty is watched.</summary>
/// <param name="Target">Its steps, and the rules for its clocks.</param>
/// <param name="Within">The time of a duty that was assigned without one, or null if such a duty has no clock.</param>
/// <param name="Notify">Who is told when a duty is assigned.</param>
internal sealed record Duty(Target Target, Duration? Within, IReadOnlyList<string> Notify);

/// <summary>A cause for which clocks are paused.</summary>
internal sealed record PauseCause(
    string Name, IReadOnlyList<string> While, Condition? When, IReadOnlyList<string> From, IReadOnlyList<string> Until)
{
    /// <summary>Whether the cause follows from the present state of the complaint, and not from what happened to it.</summary>
    public bool IsLevel => While.Count > 0 || When is not null;
}
