using System.Collections.Immutable;
using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions;
using ComplaintFlow.Routing.Compiled;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Handling.Deciding;

/// <summary>
/// Represents all external facts that a decision needs. They are gathered before the decision; those that were used are recorded
/// in the events.
/// </summary>
internal sealed record Facts
{
    /// <summary>The instant of the decision. If the last entry of the complaint is later, that instant is used.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>The tenant to which the complaint belongs.</summary>
    public string Tenant { get; init; } = ComplaintKey.DefaultTenant;

    public required NamedPredicates Predicates { get; init; }

    /// <summary>The id of a complaint that is received.</summary>
    public ComplaintId NewId { get; init; }

    public string NewNumber { get; init; } = "";

    /// <summary>The complaint into which this one is to be merged; null if there is none.</summary>
    public Complaint? Master { get; init; }

    /// <summary>Whether that complaint has ended.</summary>
    public bool IsMasterOver { get; init; }

    /// <summary>The results of the host's checks of orders and customers.</summary>
    public IReadOnlyList<FactCheck> Checks { get; init; } = [];

    /// <summary>The opinions of the host's models; null if they were not asked.</summary>
    public IReadOnlyList<ClassifierOpinion>? Opinions { get; init; }

    /// <summary>The known handlers of the departments that a decision asked for.</summary>
    public ImmutableDictionary<string, HandlerPool> Staff { get; init; } = ImmutableDictionary.Create<string, HandlerPool>(Names.Comparer);

    /// <summary>Whether roles and required fields are enforced. They are not for history that is replayed.</summary>
    public bool EnforcesRolesAndFields { get; init; } = true;
}
