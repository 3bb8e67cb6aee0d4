using System.Collections.ObjectModel;
using ComplaintFlow.Collections;
using ComplaintFlow.Conditions;

namespace ComplaintFlow.Routing;

/// <summary>Who gets a complaint, as the configuration writes it.</summary>
public sealed record RoutingDefinition
{
    /// <summary>From when on complaints find their way by themselves.</summary>
    public RoutingStart At { get; init; }

    /// <summary>
    /// How handlers are chosen where their department says nothing: the first strategy that names one decides; none leaves complaints in
    /// the queue of the department.
    /// </summary>
    public IReadOnlyList<RoutingStrategy> Strategy { get; init => field = DefensiveCopy.List(value); } = [];

    /// <summary>How often a complaint may be transferred; one more transfer escalates it instead.</summary>
    public int MaxTransfers { get; init; } = 2;

    /// <summary>The states whose entering gives the complaint to a handler who did not have it before.</summary>
    public IReadOnlyList<string> Afresh { get; init => field = DefensiveCopy.List(value); } = [];

    /// <summary>Declared fields that hold ids of actors who must not get the complaint, such as those complained about.</summary>
    public IReadOnlyList<string> Except { get; init => field = DefensiveCopy.List(value); } = [];

    /// <summary>The departments by name.</summary>
    public IReadOnlyDictionary<string, DepartmentDefinition> Departments { get; init => field = DefensiveCopy.Map(value); } =
        ReadOnlyDictionary<string, DepartmentDefinition>.Empty;

    /// <summary>The rules by name.</summary>
    public IReadOnlyDictionary<string, RoutingRuleDefinition> Rules { get; init => field = DefensiveCopy.Map(value); } =
        ReadOnlyDictionary<string, RoutingRuleDefinition>.Empty;
}

/// <summary>From when on complaints find their way by themselves. Before, and where nobody is found, people assign them.</summary>
public enum RoutingStart
{
    /// <summary>At the receipt; at the acceptance, where somebody is still missing.</summary>
    Receipt,

    /// <summary>At the acceptance.</summary>
    Acceptance,

    /// <summary>Never.</summary>
    None,
}

/// <summary>How a handler is chosen among those of a department who may have the complaint.</summary>
public enum RoutingStrategy
{
    /// <summary>Whoever got none of the department's newest complaints, or got one longest ago.</summary>
    RoundRobin,

    /// <summary>Whoever has the fewest open complaints for their weight.</summary>
    LeastLoaded,

    /// <summary>Whoever has the most of the skills asked for, and of these the least loaded; nobody where none has any.</summary>
    WeightedBySkill,

    /// <summary>Whoever handled the last complaint of this complainant; nobody where it is not known.</summary>
    StickyToComplainant,
}

/// <summary>A department.</summary>
public sealed record DepartmentDefinition
{
    /// <summary>The role that is told of transfers to the department.</summary>
    public string? Supervisor { get; init; }

    /// <summary>How its handlers are chosen; none is as <see cref="RoutingDefinition.Strategy"/> says.</summary>
    public IReadOnlyList<RoutingStrategy> Strategy { get; init => field = DefensiveCopy.List(value); } = [];

    /// <summary>Its handlers by the ids of actors, where the host has no <see cref="IHandlerDirectory"/>.</summary>
    public IReadOnlyDictionary<string, HandlerDefinition> Handlers { get; init => field = DefensiveCopy.Map(value); } =
        ReadOnlyDictionary<string, HandlerDefinition>.Empty;
}

/// <summary>A handler.</summary>
public sealed record HandlerDefinition
{
    /// <summary>What the handler can do, in words that rules ask for.</summary>
    public IReadOnlyList<string> Skills { get; init => field = DefensiveCopy.List(value); } = [];

    /// <summary>The share of the work: who has 2 gets twice as much as who has 1.</summary>
    public int Weight { get; init; } = 1;
}

/// <summary>One rule: where its condition holds, it names a department. The first rule that holds decides.</summary>
public sealed record RoutingRuleDefinition
{
    /// <summary>Rules are asked from the lowest order to the highest.</summary>
    public int Order { get; init; }

    /// <summary>The condition.</summary>
    public ConditionDefinition? When { get; init; }

    /// <summary>The department.</summary>
    public string? Department { get; init; }

    /// <summary>The skills that its handler should have.</summary>
    public IReadOnlyList<string> Skills { get; init => field = DefensiveCopy.List(value); } = [];

    /// <summary>The procedure outside by which such complaints are handled.</summary>
    public string? External { get; init; }
}
