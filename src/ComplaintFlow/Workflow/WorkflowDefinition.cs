using System.Collections.ObjectModel;
using ComplaintFlow.Collections;
using ComplaintFlow.Conditions;

namespace ComplaintFlow.Workflow;

/// <summary>A workflow as the configuration writes it: regions that run side by side.</summary>
public sealed record WorkflowDefinition
{
    /// <summary>The name of the main region.</summary>
    public const string MainRegion = "Handling";

    /// <summary>The regions by name; one of them is <see cref="MainRegion"/>.</summary>
    public required IReadOnlyDictionary<string, RegionDefinition> Regions { get; init => field = DefensiveCopy.Map(value); }
}

/// <summary>A region: a hierarchy of states, one of which it is in.</summary>
public sealed record RegionDefinition
{
    /// <summary>The state it begins in.</summary>
    public string? Initial { get; init; }

    /// <summary>The states by name; names are unique in the whole workflow.</summary>
    public required IReadOnlyDictionary<string, StateDefinition> States { get; init => field = DefensiveCopy.Map(value); }
}

/// <summary>A state.</summary>
public sealed record StateDefinition
{
    /// <summary>The state around it; its transitions are inherited.</summary>
    public string? Parent { get; init; }

    /// <summary>The substate that is entered with it; required of a state that has substates.</summary>
    public string? Initial { get; init; }

    /// <summary>Whether nothing leads out of it.</summary>
    public bool Final { get; init; }

    /// <summary>
    /// Whether a complaint in this state counts as closed in lists and figures. Closing, and entering a final state, in the main region
    /// cancels the clocks that still run.
    /// </summary>
    public bool Closed { get; init; }

    /// <summary>What each trigger does here.</summary>
    public IReadOnlyDictionary<string, TransitionDefinition> On { get; init => field = DefensiveCopy.Map(value); } =
        ReadOnlyDictionary<string, TransitionDefinition>.Empty;

    /// <summary>What happens by itself where the complaint stays in it, by name.</summary>
    public IReadOnlyDictionary<string, TimeoutDefinition> After { get; init => field = DefensiveCopy.Map(value); } =
        ReadOnlyDictionary<string, TimeoutDefinition>.Empty;

    /// <summary>What happens on entering it.</summary>
    public EffectsDefinition Entry { get; init; } = EffectsDefinition.None;

    /// <summary>What happens on leaving it.</summary>
    public EffectsDefinition Exit { get; init; } = EffectsDefinition.None;

    /// <summary>All effects that are written in it.</summary>
    internal IEnumerable<EffectsDefinition> Effects() =>
        [Entry, Exit,
            .. On.Values.SelectMany(
                transition => transition.Branches.Values.Append(transition.Otherwise).Select(branch => branch?.Do).Append(transition.Do))
                    .OfType<EffectsDefinition>()];
}

/// <summary>
/// A trigger that is fired where a complaint stays in a state for some time. Entering the state again begins the time anew.
/// </summary>
public sealed record TimeoutDefinition
{
    /// <summary>The time in the state: <c>48h</c>, <c>10 working days</c>.</summary>
    public string? Within { get; init; }

    /// <summary>
    /// The calendar that counts; required where <see cref="Within"/> is working time or a number of working days. Other days are by default
    /// those of the default calendar of the book.
    /// </summary>
    public string? Calendar { get; init; }

    /// <summary>The trigger; passed over where it is not possible then.</summary>
    public string? Do { get; init; }
}

/// <summary>What a trigger does in a state.</summary>
public sealed record TransitionDefinition
{
    /// <summary>The state it leads to; null stays in the state without leaving it.</summary>
    public string? To { get; init; }

    /// <summary>Who may fire it; nobody named means everybody.</summary>
    public IReadOnlyList<string> By { get; init => field = DefensiveCopy.List(value); } = [];

    /// <summary>The condition that must hold.</summary>
    public ConditionDefinition? When { get; init; }

    /// <summary>Named predicates of the host that must hold.</summary>
    public IReadOnlyList<string> If { get; init => field = DefensiveCopy.List(value); } = [];

    /// <summary>The fields that must have a value.</summary>
    public IReadOnlyList<string> Require { get; init => field = DefensiveCopy.List(value); } = [];

    /// <summary>What else happens.</summary>
    public EffectsDefinition Do { get; init; } = EffectsDefinition.None;

    /// <summary>Whether the trigger is taken here and nothing happens.</summary>
    public bool Ignore { get; init; }

    /// <summary>Destinations of which the first by order whose condition holds is taken.</summary>
    public IReadOnlyDictionary<string, BranchDefinition> Branches { get; init => field = DefensiveCopy.Map(value); } =
        ReadOnlyDictionary<string, BranchDefinition>.Empty;

    /// <summary>The destination where no branch holds; null refuses the action then.</summary>
    public BranchDefinition? Otherwise { get; init; }
}

/// <summary>One destination of a branching transition.</summary>
public sealed record BranchDefinition
{
    /// <summary>Branches are asked from the lowest order to the highest.</summary>
    public int Order { get; init; }

    /// <summary>The condition that must hold.</summary>
    public ConditionDefinition? When { get; init; }

    /// <summary>Named predicates of the host that must hold.</summary>
    public IReadOnlyList<string> If { get; init => field = DefensiveCopy.List(value); } = [];

    /// <summary>The state it leads to; null stays in the state.</summary>
    public string? To { get; init; }

    /// <summary>What else happens.</summary>
    public EffectsDefinition Do { get; init; } = EffectsDefinition.None;
}
