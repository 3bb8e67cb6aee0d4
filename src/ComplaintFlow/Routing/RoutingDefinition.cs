using System.Collections.ObjectModel;
using ComplaintFlow.Collections;
using ComplaintFlow.Conditions;

namespace ComplaintFlow.Routing;

/// <summary>Represents the routing, that is, who gets a complaint, as the configuration writes it.</summary>
/// <remarks>Immutable, and safe to share between threads.</remarks>
public sealed record RoutingDefinition
{
    /// <summary>When complaints begin to be routed automatically.</summary>
    public RoutingStart At { get; init; }

    /// <summary>
    /// How handlers are chosen in departments that set no strategy of their own. The first strategy that finds a handler decides.
    /// </summary>
    /// <remarks>If it is empty, complaints stay in the queue of the department.</remarks>
    public IReadOnlyList<RoutingStrategy> Strategy { get; init => field = DefensiveCopy.List(value); } = [];

    /// <summary>How often a complaint may be transferred. One more transfer escalates the complaint instead.</summary>
    public int MaxTransfers { get; init; } = 2;

    /// <summary>The states that require a new handler. Entering one gives the complaint to a handler who did not have it before.</summary>
    public IReadOnlyList<string> Afresh { get; init => field = DefensiveCopy.List(value); } = [];

    /// <summary>
    /// The declared fields that hold the ids of actors who must not get the complaint, such as those about whom it is.
    /// </summary>
    public IReadOnlyList<string> Except { get; init => field = DefensiveCopy.List(value); } = [];

    /// <summary>The departments by name.</summary>
    public IReadOnlyDictionary<string, DepartmentDefinition> Departments { get; init => field = DefensiveCopy.Map(value); } =
        ReadOnlyDictionary<string, DepartmentDefinition>.Empty;

    /// <summary>The rules by name.</summary>
    public IReadOnlyDictionary<string, RoutingRuleDefinition> Rules { get; init => field = DefensiveCopy.Map(value); } =
        ReadOnlyDictionary<string, RoutingRuleDefinition>.Empty;
}

/// <summary>
/// Specifies when complaints begin to be routed automatically. People assign complaints before that, and if no handler is found.
/// </summary>
public enum RoutingStart
{
    /// <summary>At the receipt. What could not be assigned then is assigned at the acceptance.</summary>
    Receipt,

    /// <summary>At the acceptance.</summary>
    Acceptance,

    /// <summary>Never.</summary>
    None,
}

/// <summary>Specifies how a handler is chosen among those of a department who may have the complaint.</summary>
public enum RoutingStrategy
{
    /// <summary>The handler who got none of the department's newest complaints, or has waited longest.</summary>
    RoundRobin,

    /// <summary>The handler with the fewest open complaints in relation to the weight.</summary>
    LeastLoaded,

    /// <summary>
    /// The handler with most of the required skills; among equals, the least loaded. It finds nobody if nobody has any of them.
    /// </summary>
    WeightedBySkill,

    /// <summary>The handler of the complainant's last complaint. It finds nobody if that handler is not known.</summary>
    StickyToComplainant,
}

/// <summary>Represents a department.</summary>
/// <remarks>Immutable, and safe to share between threads.</remarks>
public sealed record DepartmentDefinition
{
    /// <summary>The role that is told of transfers to the department.</summary>
    public string? Supervisor { get; init; }

    /// <summary>How the handlers are chosen. If it is empty, <see cref="RoutingDefinition.Strategy"/> applies.</summary>
    public IReadOnlyList<RoutingStrategy> Strategy { get; init => field = DefensiveCopy.List(value); } = [];

    /// <summary>The handlers by their ids as actors. They are used if the host has no <see cref="IHandlerDirectory"/>.</summary>
    public IReadOnlyDictionary<string, HandlerDefinition> Handlers { get; init => field = DefensiveCopy.Map(value); } =
        ReadOnlyDictionary<string, HandlerDefinition>.Empty;
}

/// <summary>Represents a handler in the configuration.</summary>
/// <remarks>Immutable, and safe to share between threads.</remarks>
public sealed record HandlerDefinition
{
    /// <summary>The skills of the handler, in the words that routing rules use.</summary>
    public IReadOnlyList<string> Skills { get; init => field = DefensiveCopy.List(value); } = [];

    /// <summary>The share of the work. A handler with 2 gets twice as much as a handler with 1.</summary>
    public int Weight { get; init; } = 1;
}

/// <summary>Represents a routing rule: if its condition holds, it names a department. The first rule that holds decides.</summary>
/// <remarks>Immutable, and safe to share between threads.</remarks>
public sealed record RoutingRuleDefinition
{
    /// <summary>The order of the rule. Rules are evaluated from the lowest order to the highest.</summary>
    public int Order { get; init; }

    /// <summary>The condition.</summary>
    public ConditionDefinition? When { get; init; }

    /// <summary>The department that gets the complaint.</summary>
    public string? Department { get; init; }

    /// <summary>The skills that the handler should have.</summary>
    public IReadOnlyList<string> Skills { get; init => field = DefensiveCopy.List(value); } = [];

    /// <summary>The external procedure by which such complaints are handled.</summary>
    public string? External { get; init; }
}
