using ComplaintFlow.Collections;
using ComplaintFlow.Complaints;

namespace ComplaintFlow.Detection;

/// <summary>What follows where a detector has found something. Complaints are linked in any case; nothing is ever lowered.</summary>
public sealed record DetectorResult
{
    /// <summary>Flags that each complaint gets. The first of repeated ones gets nothing: it repeats none.</summary>
    public IReadOnlyList<string> Flags { get; init => field = DefensiveCopy.List(value); } = [];

    /// <summary>The tier to which each is raised, unless it is closed or has one of a higher rank.</summary>
    public string? Tier { get; init; }

    /// <summary>The priority to which each is raised, unless it is closed.</summary>
    public Priority? Priority { get; init; }

    /// <summary>
    /// A trigger: fired once for a group, by its first complaint; by each complaint that repeats another. Passed over where it is not
    /// possible.
    /// </summary>
    public string? Do { get; init; }

    /// <summary>The roles that are told, as often as the trigger is fired.</summary>
    public IReadOnlyList<string> Notify { get; init => field = DefensiveCopy.List(value); } = [];

    /// <summary>What it gives, in words.</summary>
    public override string ToString() => string.Join(", ", new[]
    {
        Tier is null ? null : $"tier {Tier}", Priority is null ? null : $"priority {Priority}", Flags.Count == 0 ? null
            : $"flags {string.Join(" ", Flags)}",
    }.OfType<string>());
}
