using System.Collections.ObjectModel;
using ComplaintFlow.Collections;
using ComplaintFlow.Conditions;

namespace ComplaintFlow.Sla;

/// <summary>The promises of time as the configuration writes them.</summary>
public sealed record SlaDefinition
{
    /// <summary>The tiers by name.</summary>
    public IReadOnlyDictionary<string, TierDefinition> Tiers { get; init => field = DefensiveCopy.Map(value); } =
        ReadOnlyDictionary<string, TierDefinition>.Empty;

    /// <summary>The targets that apply to every complaint, by name.</summary>
    public IReadOnlyDictionary<string, TargetDefinition> Always { get; init => field = DefensiveCopy.Map(value); } =
        ReadOnlyDictionary<string, TargetDefinition>.Empty;

    /// <summary>How duties are watched, by kind: <see cref="Complaints.DutyKind"/>. What is not said is as usual.</summary>
    public IReadOnlyDictionary<string, DutyDefinition> Duties { get; init => field = DefensiveCopy.Map(value); } =
        ReadOnlyDictionary<string, DutyDefinition>.Empty;

    /// <summary>The causes for which promises stand still, by name.</summary>
    public IReadOnlyDictionary<string, PauseDefinition> Pauses { get; init => field = DefensiveCopy.Map(value); } =
        ReadOnlyDictionary<string, PauseDefinition>.Empty;

    /// <summary>The roles to which a complaint is escalated, from the lowest level to the highest.</summary>
    public IReadOnlyList<string> Chain { get; init => field = DefensiveCopy.List(value); } = [];
}

/// <summary>A tier: complaints of the same weight.</summary>
public sealed record TierDefinition
{
    /// <summary>Where several rules give a tier, the highest rank wins; queues show it first.</summary>
    public int Rank { get; init; }

    /// <summary>The targets that apply to its complaints, by name.</summary>
    public IReadOnlyDictionary<string, TargetDefinition> Targets { get; init => field = DefensiveCopy.Map(value); } =
        ReadOnlyDictionary<string, TargetDefinition>.Empty;
}

/// <summary>
/// A cause for which promises stand still: while the complaint is in a state, while a condition holds, or between two occasions.
/// </summary>
public sealed record PauseDefinition
{
    /// <summary>The states in any of which the cause holds.</summary>
    public IReadOnlyList<string> While { get; init => field = DefensiveCopy.List(value); } = [];

    /// <summary>A condition that must hold too, or alone where no state is named.</summary>
    public ConditionDefinition? When { get; init; }

    /// <summary>The milestones of which any begins the cause.</summary>
    public IReadOnlyList<string> From { get; init => field = DefensiveCopy.List(value); } = [];

    /// <summary>The milestones of which any ends it.</summary>
    public IReadOnlyList<string> Until { get; init => field = DefensiveCopy.List(value); } = [];
}

/// <summary>
/// When something happens to a target: on a milestone, when a condition begins to hold, or on a milestone if a condition holds then.
/// </summary>
public sealed record OccasionDefinition
{
    /// <summary>Never.</summary>
    public static OccasionDefinition Never { get; } = new();

    /// <summary>The milestones of which any is the occasion. Entering a state is a milestone of its name.</summary>
    public IReadOnlyList<string> On { get; init => field = DefensiveCopy.List(value); } = [];

    /// <summary>The condition.</summary>
    public ConditionDefinition? When { get; init; }

    /// <summary>Whether the configuration wrote bare milestones instead of a map, so that a defect is told under the right key.</summary>
    internal bool IsBare { get; init; }

    /// <summary>Whether it never comes.</summary>
    public bool IsNever => On.Count == 0 && When is null;

    /// <summary>Any of some milestones.</summary>
    /// <param name="milestones">Their names.</param>
    public static OccasionDefinition Of(params IReadOnlyList<string> milestones) => new() { On = milestones, IsBare = true };
}
