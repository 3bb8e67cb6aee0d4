using System.Collections.Frozen;
using ComplaintFlow.Calendars;
using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions;
using ComplaintFlow.Conditions.Compiled;

namespace ComplaintFlow.Sla.Compiled;

/// <summary>Verified promises of time: immutable, shared by all threads.</summary>
internal sealed class CompiledSla(
    IReadOnlyList<Tier> tiers, Target[] always, IReadOnlyList<Duty> duties, IReadOnlyList<PauseCause> pauses, IReadOnlyList<string> chain,
    IReadOnlyDictionary<string, WorkingCalendar> calendars, string? usual)
{
    private readonly FrozenDictionary<string, Tier> _tiers = tiers.ToFrozenDictionary(tier => tier.Name, Names.Comparer);

    public IReadOnlyList<Tier> Tiers { get; } = tiers;

    public Target[] Always { get; } = always;

    public IReadOnlyList<PauseCause> Pauses { get; } = pauses;

    /// <summary>The roles to which a complaint is escalated, the lowest level first.</summary>
    public IReadOnlyList<string> Chain { get; } = chain;

    /// <summary>Whether some occasion is a condition that begins to hold: then each decision compares before and after.</summary>
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
    /// The target of a clock: a rule by its name, or how its kind of duty is watched. Null where the rules have it no longer.
    /// </summary>
    public Target? TargetOf(Clock clock) => clock.Duty is { } kind ? DutyOf(kind).Target : Find(clock.Tier, clock.Target);

    /// <summary>How a kind of duty is watched.</summary>
    public Duty DutyOf(DutyKind kind) => duties[(int)kind];

    /// <summary>The targets that apply to complaints of a tier.</summary>
    public IEnumerable<Target> TargetsOf(string? tier) => Find(tier) is { } found ? Always.Concat(found.Targets) : Always;

    /// <summary>How the time of a clock is counted, with the calendar of today; null where the rules have lost it.</summary>
    public ClockTerms? TermsOf(Clock clock)
    {
        var within = Duration.Parse(clock.Within);
        // Days of an extension are those of the house, also where the clock itself counts hours.
        WorkingCalendar? calendar = Calendar(clock.Calendar ?? (within.CountsDates ? null : usual));
        return clock.Calendar is not null && calendar is null ? null : new ClockTerms(within, calendar, clock.DayEnd, clock.Roll);
    }

    public WorkingCalendar? Calendar(string? name) => name is null ? null : calendars.GetValueOrDefault(name);
}

internal sealed record Tier(string Name, int Rank, Target[] Targets);

/// <summary>How a kind of duty is watched.</summary>
/// <param name="Target">Its steps, and what becomes of its clocks.</param>
/// <param name="Within">The time of a duty for which nobody gave one; null where such a duty has no clock.</param>
/// <param name="Notify">Who is told when it is given.</param>
internal sealed record Duty(Target Target, Duration? Within, IReadOnlyList<string> Notify);

/// <summary>A cause for which promises stand still.</summary>
internal sealed record PauseCause(
    string Name, IReadOnlyList<string> While, Condition? When, IReadOnlyList<string> From, IReadOnlyList<string> Until)
{
    /// <summary>Whether it follows from how the complaint stands, and not from what happened to it.</summary>
    public bool IsLevel => While.Count > 0 || When is not null;
}
