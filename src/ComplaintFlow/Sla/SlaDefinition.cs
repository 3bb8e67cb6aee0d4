using System.Collections.ObjectModel;
using ComplaintFlow.Collections;
using ComplaintFlow.Conditions;

namespace ComplaintFlow.Sla;

/// <summary>Represents the time limits as the configuration writes them.</summary>
/// <remarks>Immutable, and safe to share between threads.</remarks>
public sealed record SlaDefinition
{
    /// <summary>The tiers by name.</summary>
    public IReadOnlyDictionary<string, TierDefinition> Tiers { get; init => field = DefensiveCopy.Map(value); } =
        ReadOnlyDictionary<string, TierDefinition>.Empty;

    /// <summary>The targets that apply to every complaint, by name.</summary>
    public IReadOnlyDictionary<string, TargetDefinition> Always { get; init => field = DefensiveCopy.Map(value); } =
        ReadOnlyDictionary<string, TargetDefinition>.Empty;

    /// <summary>How duties are watched, by <see cref="Complaints.DutyKind"/>. Settings that are not given have their defaults.</summary>
    public IReadOnlyDictionary<string, DutyDefinition> Duties { get; init => field = DefensiveCopy.Map(value); } =
        ReadOnlyDictionary<string, DutyDefinition>.Empty;

    /// <summary>The causes for which clocks are paused, by name.</summary>
    public IReadOnlyDictionary<string, PauseDefinition> Pauses { get; init => field = DefensiveCopy.Map(value); } =
        ReadOnlyDictionary<string, PauseDefinition>.Empty;

    /// <summary>The roles to which a complaint is escalated, from the lowest level to the highest.</summary>
    public IReadOnlyList<string> Chain { get; init => field = DefensiveCopy.List(value); } = [];
}

/// <summary>Represents a tier: complaints of the same importance.</summary>
/// <remarks>Immutable, and safe to share between threads.</remarks>
public sealed record TierDefinition
{
    /// <summary>The rank. If several rules give a tier, the highest rank wins. Queues show the highest rank first.</summary>
    public int Rank { get; init; }

    /// <summary>The targets that apply to complaints of the tier, by name.</summary>
    public IReadOnlyDictionary<string, TargetDefinition> Targets { get; init => field = DefensiveCopy.Map(value); } =
        ReadOnlyDictionary<string, TargetDefinition>.Empty;
}

/// <summary>
/// Represents a cause for which clocks are paused: while the complaint is in a state, while a condition holds, or between two occasions.
/// </summary>
/// <remarks>Immutable, and safe to share between threads.</remarks>
public sealed record PauseDefinition
{
    /// <summary>The states in which the cause holds. Any one of them is enough.</summary>
    public IReadOnlyList<string> While { get; init => field = DefensiveCopy.List(value); } = [];

    /// <summary>The condition that must hold as well, or on its own if no state is named.</summary>
    public ConditionDefinition? When { get; init; }

    /// <summary>The milestones that begin the cause. Any one of them does.</summary>
    public IReadOnlyList<string> From { get; init => field = DefensiveCopy.List(value); } = [];

    /// <summary>The milestones that end the cause. Any one of them does.</summary>
    public IReadOnlyList<string> Until { get; init => field = DefensiveCopy.List(value); } = [];
}

/// <summary>
/// Represents an occasion: a milestone, a condition that begins to hold, or a milestone at which a condition holds.
/// </summary>
/// <remarks>Immutable, and safe to share between threads.</remarks>
public sealed record OccasionDefinition
{
    /// <summary>Gets the occasion that never occurs.</summary>
    public static OccasionDefinition Never { get; } = new();

    /// <summary>The milestones. Any one of them is the occasion. Entering a state is a milestone with the name of the state.</summary>
    public IReadOnlyList<string> On { get; init => field = DefensiveCopy.List(value); } = [];

    /// <summary>The condition.</summary>
    public ConditionDefinition? When { get; init; }

    /// <summary>Whether the configuration has bare milestones instead of a map, so that a defect is reported under the right key.</summary>
    internal bool IsBare { get; init; }

    /// <summary>Gets whether the occasion never occurs.</summary>
    public bool IsNever => On.Count == 0 && When is null;

    /// <summary>Makes an occasion of milestones. Any one of them is the occasion.</summary>
    /// <param name="milestones">The names of the milestones.</param>
    /// <returns>The occasion.</returns>
    public static OccasionDefinition Of(params IReadOnlyList<string> milestones) => new() { On = milestones, IsBare = true };
}
