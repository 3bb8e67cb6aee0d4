using System.Collections.Frozen;
using ComplaintFlow.Calendars;
using ComplaintFlow.Conditions;
using ComplaintFlow.Conditions.Compiled;

namespace ComplaintFlow.Sla.Compiled;

/// <summary>Verified promises of time: immutable, shared by all threads.</summary>
internal sealed class CompiledSla(IReadOnlyList<Tier> tiers, IReadOnlyList<Target> always)
{
    private readonly FrozenDictionary<string, Tier> _tiers = tiers.ToFrozenDictionary(tier => tier.Name, Names.Comparer);

    public IReadOnlyList<Tier> Tiers { get; } = tiers;

    public IReadOnlyList<Target> Always { get; } = always;

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
}

internal sealed record Tier(string Name, int Rank, IReadOnlyList<Target> Targets);

internal sealed record Target(
    string Name, string? Tier, Duration Within, string? CalendarName, WorkingCalendar? Calendar, DayEnd DayEnd, Roll Roll,
    IReadOnlyList<string> From, IReadOnlyList<string> Until, Condition When, IReadOnlyList<TargetStep> Steps);

/// <param name="Name">The name of the step.</param>
/// <param name="Share">The share of the time allowed: 0.75 for 75 %.</param>
/// <param name="Notify">The roles that get a notice.</param>
/// <param name="Escalate">Whether the complaint goes one level up.</param>
/// <param name="Raise">The trigger that is fired.</param>
internal sealed record TargetStep(string Name, decimal Share, IReadOnlyList<string> Notify, bool Escalate, string? Raise);
