using System.Collections.ObjectModel;
using ComplaintFlow.Collections;
using ComplaintFlow.Conditions;

namespace ComplaintFlow.Routing;

/// <summary>Represents who may approve what is offered to complainants, as the configuration writes it.</summary>
/// <remarks>Immutable, and safe to share between threads.</remarks>
public sealed record AuthorityDefinition
{
    /// <summary>The levels by name.</summary>
    public IReadOnlyDictionary<string, AuthorityLevelDefinition> Levels { get; init => field = DefensiveCopy.Map(value); } =
        ReadOnlyDictionary<string, AuthorityLevelDefinition>.Empty;

    /// <summary>
    /// Whether each level approves in turn, up to the one whose limit covers the proposal. Otherwise, only that level approves.
    /// </summary>
    public bool EachLevel { get; init; }

    /// <summary>The roles that must approve as well if a condition holds, by the name of the rule.</summary>
    public IReadOnlyDictionary<string, ApproverDefinition> Approvers { get; init => field = DefensiveCopy.Map(value); } =
        ReadOnlyDictionary<string, ApproverDefinition>.Empty;

    /// <summary>The delegations by name: who acts for whom, and when.</summary>
    public IReadOnlyDictionary<string, DelegationDefinition> Delegations { get; init => field = DefensiveCopy.Map(value); } =
        ReadOnlyDictionary<string, DelegationDefinition>.Empty;
}

/// <summary>Represents a level of authority.</summary>
/// <remarks>Immutable, and safe to share between threads.</remarks>
public sealed record AuthorityLevelDefinition
{
    /// <summary>The rank. Of the levels that cover a proposal, the one with the lowest rank approves it.</summary>
    public int Rank { get; init; }

    /// <summary>The role that approves. An automatic level has none.</summary>
    public string? Role { get; init; }

    /// <summary>
    /// The largest total of all remedies that the level may approve, such as <c>2000 CNY</c>, one amount for each currency.
    /// </summary>
    /// <remarks>The highest level has no limit. Another level without a limit is restricted by its condition alone.</remarks>
    public IReadOnlyList<string> Limit { get; init => field = DefensiveCopy.List(value); } = [];

    /// <summary>The condition under which the level may approve, or <see langword="null"/> for always.</summary>
    public ConditionDefinition? When { get; init; }

    /// <summary>The roles that must approve together with the level.</summary>
    public IReadOnlyList<string> With { get; init => field = DefensiveCopy.List(value); } = [];

    /// <summary>Whether the handler may grant what the level covers without approval.</summary>
    public bool Automatic { get; init; }
}

/// <summary>Represents a role that must approve if a condition holds, regardless of the amount.</summary>
/// <remarks>Immutable, and safe to share between threads.</remarks>
public sealed record ApproverDefinition
{
    /// <summary>The position in the chain. The role approves before the level of the same rank.</summary>
    public int Rank { get; init; }

    /// <summary>The role.</summary>
    public string? Role { get; init; }

    /// <summary>The condition.</summary>
    public ConditionDefinition? When { get; init; }
}

/// <summary>Represents a delegation: an actor approves in the place of another for a time.</summary>
/// <remarks>Immutable, and safe to share between threads.</remarks>
public sealed record DelegationDefinition
{
    /// <summary>The id of the actor who delegates, or <see langword="null"/> if the role as such is delegated.</summary>
    public string? Of { get; init; }

    /// <summary>The roles that are delegated.</summary>
    public IReadOnlyList<string> Roles { get; init => field = DefensiveCopy.List(value); } = [];

    /// <summary>The id of the actor who gets the roles.</summary>
    public string? To { get; init; }

    /// <summary>The first instant at which the delegation is valid, as ISO 8601 with an offset.</summary>
    public string? ValidFrom { get; init; }

    /// <summary>The instant from which the delegation is no longer valid, as ISO 8601 with an offset.</summary>
    public string? ValidUntil { get; init; }
}
