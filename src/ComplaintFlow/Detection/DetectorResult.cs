using ComplaintFlow.Collections;
using ComplaintFlow.Complaints;

namespace ComplaintFlow.Detection;

/// <summary>Represents what follows when a detector finds complaints.</summary>
/// <remarks>The complaints are linked in any case. Nothing is ever lowered. Immutable, and safe to share between threads.</remarks>
public sealed record DetectorResult
{
    /// <summary>The flags that each complaint gets. The first of repeated complaints gets none, because it repeats nothing.</summary>
    public IReadOnlyList<string> Flags { get; init => field = DefensiveCopy.List(value); } = [];

    /// <summary>The tier to which each complaint is raised, unless it is closed or has a tier with a higher rank.</summary>
    public string? Tier { get; init; }

    /// <summary>The priority to which each complaint is raised, unless it is closed.</summary>
    public Priority? Priority { get; init; }

    /// <summary>The trigger that is fired. If it is not possible, it is skipped.</summary>
    /// <remarks>
    /// The first complaint of a group fires it once for the group. Of repeated complaints, each one that repeats another fires it.
    /// </remarks>
    public string? Do { get; init; }

    /// <summary>The roles that are told, as often as the trigger is fired.</summary>
    public IReadOnlyList<string> Notify { get; init => field = DefensiveCopy.List(value); } = [];

    /// <summary>Returns the result in words.</summary>
    /// <returns>A comma-separated list of what follows.</returns>
    public override string ToString() => string.Join(", ", new[]
    {
        Tier is null ? null : $"tier {Tier}", Priority is null ? null : $"priority {Priority}", Flags.Count == 0 ? null
            : $"flags {string.Join(" ", Flags)}",
    }.OfType<string>());
}
