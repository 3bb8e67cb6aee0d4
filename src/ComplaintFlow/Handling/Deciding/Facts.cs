using System.Collections.Immutable;
using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions;
using ComplaintFlow.Routing.Compiled;

namespace ComplaintFlow.Handling.Deciding;

/// <summary>All that a decision needs from outside. Gathered before it; what was used is recorded in the events.</summary>
internal sealed record Facts
{
    /// <summary>The instant of the decision; a complaint whose last entry is later is decided at that instant.</summary>
    public required DateTimeOffset Now { get; init; }

    public required NamedPredicates Predicates { get; init; }

    /// <summary>The id and the number of a complaint that is received.</summary>
    public ComplaintId NewId { get; init; }

    public string NewNumber { get; init; } = "";

    /// <summary>The complaint that this one is to be merged into; null if there is none.</summary>
    public Complaint? Master { get; init; }

    /// <summary>Whether that complaint has ended.</summary>
    public bool IsMasterOver { get; init; }

    /// <summary>What the host's checks of orders and customers found.</summary>
    public IReadOnlyList<FactCheck> Checks { get; init; } = [];

    /// <summary>What the models of the host said; null if they were not asked.</summary>
    public IReadOnlyList<ClassifierOpinion>? Opinions { get; init; }

    /// <summary>What is known of the handlers of departments; of those that a decision asked for.</summary>
    public ImmutableDictionary<string, HandlerPool> Staff { get; init; } = ImmutableDictionary.Create<string, HandlerPool>(Names.Comparer);

    /// <summary>Whether roles and required fields are asked for. History that is tried out has neither.</summary>
    public bool EnforcesRolesAndFields { get; init; } = true;
}
