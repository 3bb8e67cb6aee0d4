using System.Collections.ObjectModel;
using ComplaintFlow.Collections;
using ComplaintFlow.Conditions;

namespace ComplaintFlow.Routing;

/// <summary>Who may approve what is offered to complainants, as the configuration writes it.</summary>
public sealed record AuthorityDefinition
{
    /// <summary>The levels by name.</summary>
    public IReadOnlyDictionary<string, AuthorityLevelDefinition> Levels { get; init => field = DefensiveCopy.Map(value); } =
        ReadOnlyDictionary<string, AuthorityLevelDefinition>.Empty;

    /// <summary>Whether every level up to the one whose limit covers the proposal approves in turn; otherwise that one alone.</summary>
    public bool EachLevel { get; init; }

    /// <summary>Who must approve besides, where a condition holds, by name.</summary>
    public IReadOnlyDictionary<string, ApproverDefinition> Approvers { get; init => field = DefensiveCopy.Map(value); } =
        ReadOnlyDictionary<string, ApproverDefinition>.Empty;

    /// <summary>Who acts for whom and when, by name.</summary>
    public IReadOnlyDictionary<string, DelegationDefinition> Delegations { get; init => field = DefensiveCopy.Map(value); } =
        ReadOnlyDictionary<string, DelegationDefinition>.Empty;
}

/// <summary>A level of authority.</summary>
public sealed record AuthorityLevelDefinition
{
    /// <summary>Of the levels that cover a proposal, the one of the lowest rank approves it.</summary>
    public int Rank { get; init; }

    /// <summary>The role that approves. An automatic level has none.</summary>
    public string? Role { get; init; }

    /// <summary>
    /// The largest sum of all remedies that it may approve, one amount for each currency, such as <c>2000 CNY</c>. The highest level has
    /// none; another without one is held by its condition alone.
    /// </summary>
    public IReadOnlyList<string> Limit { get; init => field = DefensiveCopy.List(value); } = [];

    /// <summary>The condition under which it may approve; null is always.</summary>
    public ConditionDefinition? When { get; init; }

    /// <summary>Roles that must approve with it.</summary>
    public IReadOnlyList<string> With { get; init => field = DefensiveCopy.List(value); } = [];

    /// <summary>Whether what it covers needs nobody's approval: the handler may grant it.</summary>
    public bool Automatic { get; init; }
}

/// <summary>A role that must approve where a condition holds, whatever the amount.</summary>
public sealed record ApproverDefinition
{
    /// <summary>Its place in the chain: before the level of the same rank.</summary>
    public int Rank { get; init; }

    /// <summary>The role.</summary>
    public string? Role { get; init; }

    /// <summary>The condition.</summary>
    public ConditionDefinition? When { get; init; }
}

/// <summary>An actor who approves for somebody else, for a time.</summary>
public sealed record DelegationDefinition
{
    /// <summary>The id of the actor whose authority it is; null where a role as such is delegated.</summary>
    public string? Of { get; init; }

    /// <summary>The roles that are delegated.</summary>
    public IReadOnlyList<string> Roles { get; init => field = DefensiveCopy.List(value); } = [];

    /// <summary>The id of the actor who gets them.</summary>
    public string? To { get; init; }

    /// <summary>The first instant at which it holds: ISO 8601 with an offset.</summary>
    public string? ValidFrom { get; init; }

    /// <summary>The instant from which it no longer holds.</summary>
    public string? ValidUntil { get; init; }
}
