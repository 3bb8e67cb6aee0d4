using System.Collections.ObjectModel;
using ComplaintFlow.Collections;
using ComplaintFlow.Conditions;

namespace ComplaintFlow.Workflow;

/// <summary>Represents a workflow as the configuration writes it: regions that run side by side.</summary>
/// <remarks>Immutable, and safe to share between threads.</remarks>
public sealed record WorkflowDefinition
{
    /// <summary>The name of the main region.</summary>
    public const string MainRegion = "Handling";

    /// <summary>The regions by name. One of them is <see cref="MainRegion"/>.</summary>
    public required IReadOnlyDictionary<string, RegionDefinition> Regions { get; init => field = DefensiveCopy.Map(value); }
}

/// <summary>Represents a region: a hierarchy of states. A complaint is in one of them at a time.</summary>
/// <remarks>Immutable, and safe to share between threads.</remarks>
public sealed record RegionDefinition
{
    /// <summary>The state in which the region begins.</summary>
    public string? Initial { get; init; }

    /// <summary>The states by name. Names are unique in the whole workflow.</summary>
    public required IReadOnlyDictionary<string, StateDefinition> States { get; init => field = DefensiveCopy.Map(value); }
}

/// <summary>Represents a state.</summary>
/// <remarks>Immutable, and safe to share between threads.</remarks>
public sealed record StateDefinition
{
    /// <summary>The state that contains this one. Its transitions are inherited.</summary>
    public string? Parent { get; init; }

    /// <summary>The substate that is entered with the state. It is required if the state has substates.</summary>
    public string? Initial { get; init; }

    /// <summary>Whether no transition leads out of the state.</summary>
    public bool Final { get; init; }

    /// <summary>Whether a complaint in this state counts as closed in lists and figures.</summary>
    /// <remarks>
    /// If the main region enters a closed or a final state, the clocks that still run are cancelled. The setting <c>OnClosed</c> of a
    /// target can keep its clock running in a closed state.
    /// </remarks>
    public bool Closed { get; init; }

    /// <summary>What each trigger does in this state, by the name of the trigger.</summary>
    public IReadOnlyDictionary<string, TransitionDefinition> On { get; init => field = DefensiveCopy.Map(value); } =
        ReadOnlyDictionary<string, TransitionDefinition>.Empty;

    /// <summary>The timeouts by name. They fire triggers if the complaint stays in the state.</summary>
    public IReadOnlyDictionary<string, TimeoutDefinition> After { get; init => field = DefensiveCopy.Map(value); } =
        ReadOnlyDictionary<string, TimeoutDefinition>.Empty;

    /// <summary>The effects of entering the state.</summary>
    public EffectsDefinition Entry { get; init; } = EffectsDefinition.None;

    /// <summary>The effects of leaving the state.</summary>
    public EffectsDefinition Exit { get; init; } = EffectsDefinition.None;

    /// <summary>All effects that are written in the state.</summary>
    internal IEnumerable<EffectsDefinition> Effects() =>
        [Entry, Exit,
            .. On.Values.SelectMany(
                transition => transition.Branches.Values.Append(transition.Otherwise).Select(branch => branch?.Do).Append(transition.Do))
                    .OfType<EffectsDefinition>()];
}

/// <summary>Represents a trigger that is fired if a complaint stays in a state for some time.</summary>
/// <remarks>The time starts again when the state is entered again. Immutable, and safe to share between threads.</remarks>
public sealed record TimeoutDefinition
{
    /// <summary>The time in the state, such as <c>48h</c> or <c>10 working days</c>.</summary>
    public string? Within { get; init; }

    /// <summary>The calendar that counts the time.</summary>
    /// <remarks>
    /// It is required if <see cref="Within"/> is working time or a number of working days. Without it, the default calendar of the rule
    /// book counts other days.
    /// </remarks>
    public string? Calendar { get; init; }

    /// <summary>The trigger. If it is not possible at that time, it is skipped.</summary>
    public string? Do { get; init; }
}

/// <summary>Represents what a trigger does in a state.</summary>
/// <remarks>Immutable, and safe to share between threads.</remarks>
public sealed record TransitionDefinition
{
    /// <summary>The state to which the transition leads. If it is <see langword="null"/>, the state is not left.</summary>
    public string? To { get; init; }

    /// <summary>The roles that may fire the trigger. If it is empty, everybody may.</summary>
    public IReadOnlyList<string> By { get; init => field = DefensiveCopy.List(value); } = [];

    /// <summary>The condition that must hold.</summary>
    public ConditionDefinition? When { get; init; }

    /// <summary>The host's named predicates that must hold.</summary>
    public IReadOnlyList<string> If { get; init => field = DefensiveCopy.List(value); } = [];

    /// <summary>The fields that must have a value.</summary>
    public IReadOnlyList<string> Require { get; init => field = DefensiveCopy.List(value); } = [];

    /// <summary>The effects of the transition.</summary>
    public EffectsDefinition Do { get; init; } = EffectsDefinition.None;

    /// <summary>Whether the trigger is accepted here and nothing happens.</summary>
    public bool Ignore { get; init; }

    /// <summary>
    /// The branches by name. In the order of <see cref="BranchDefinition.Order"/>, the first one whose condition holds is taken.
    /// </summary>
    public IReadOnlyDictionary<string, BranchDefinition> Branches { get; init => field = DefensiveCopy.Map(value); } =
        ReadOnlyDictionary<string, BranchDefinition>.Empty;

    /// <summary>The branch that is taken if no other holds. If it is <see langword="null"/>, the action is refused then.</summary>
    public BranchDefinition? Otherwise { get; init; }
}

/// <summary>Represents one branch of a transition.</summary>
/// <remarks>Immutable, and safe to share between threads.</remarks>
public sealed record BranchDefinition
{
    /// <summary>The order of the branch. Branches are tested from the lowest order to the highest.</summary>
    public int Order { get; init; }

    /// <summary>The condition that must hold.</summary>
    public ConditionDefinition? When { get; init; }

    /// <summary>The host's named predicates that must hold.</summary>
    public IReadOnlyList<string> If { get; init => field = DefensiveCopy.List(value); } = [];

    /// <summary>The state to which the branch leads. If it is <see langword="null"/>, the state is not left.</summary>
    public string? To { get; init; }

    /// <summary>The effects of the branch.</summary>
    public EffectsDefinition Do { get; init; } = EffectsDefinition.None;
}
