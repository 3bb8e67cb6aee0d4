using ComplaintFlow.Conditions;
using ComplaintFlow.Routing;
using ComplaintFlow.Rules.Presets;

namespace ComplaintFlow.Rules.Building;

/// <summary>Builds levels of authority, approvers and delegations in code. See <see cref="RuleBookBuilder"/>.</summary>
public static class AuthorityBuilder
{
    /// <summary>
    /// Gets the preset <c>standard</c>: five levels with limits in yuan, and approval by counsel and top management in the cases that need
    /// it.
    /// </summary>
    public static AuthorityDefinition Standard { get; } = SectionPresets.Authority.Read(AuthoritySettings.Table);

    /// <summary>Adds or changes a level.</summary>
    /// <param name="authority">The authority to change.</param>
    /// <param name="name">The name of the level.</param>
    /// <param name="rank">The rank of the level.</param>
    /// <param name="configure">A function that returns the changed level.</param>
    /// <returns>A changed copy of the authority.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty or white space.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is <see langword="null"/>.</exception>
    public static AuthorityDefinition Level(
        this AuthorityDefinition authority, string name, int rank, Func<AuthorityLevelDefinition, AuthorityLevelDefinition> configure) =>
        authority with
        {
            Levels = authority.Levels.Change(name, new AuthorityLevelDefinition(), level => configure(level) with { Rank = rank }),
        };

    /// <summary>Sets the role that approves at the level.</summary>
    /// <param name="level">The level to change.</param>
    /// <param name="role">The role.</param>
    /// <returns>A changed copy of the level.</returns>
    public static AuthorityLevelDefinition By(this AuthorityLevelDefinition level, string role) => level with { Role = role };

    /// <summary>Makes the level automatic: what it covers needs no approval.</summary>
    /// <param name="level">The level to change.</param>
    /// <returns>A changed copy of the level.</returns>
    public static AuthorityLevelDefinition Automatic(this AuthorityLevelDefinition level) => level with { Automatic = true };

    /// <summary>Sets the largest sums that the level may approve.</summary>
    /// <param name="level">The level to change.</param>
    /// <param name="amounts">The amounts, one for each currency, such as <c>2000 CNY</c>.</param>
    /// <returns>A changed copy of the level.</returns>
    public static AuthorityLevelDefinition Limit(this AuthorityLevelDefinition level, params string[] amounts) =>
        level with { Limit = [.. amounts] };

    /// <summary>Sets the roles that must approve together with the level.</summary>
    /// <param name="level">The level to change.</param>
    /// <param name="roles">The roles.</param>
    /// <returns>A changed copy of the level.</returns>
    public static AuthorityLevelDefinition With(this AuthorityLevelDefinition level, params string[] roles) =>
        level with { With = [.. roles] };

    /// <summary>Sets the condition under which the level may approve.</summary>
    /// <param name="level">The level to change.</param>
    /// <param name="configure">A function that returns the condition.</param>
    /// <returns>A changed copy of the level.</returns>
    public static AuthorityLevelDefinition When(
        this AuthorityLevelDefinition level, Func<ConditionDefinition, ConditionDefinition> configure) => level with
    {
        When = ConditionBuilder.Of(configure),
    };

    /// <summary>Requires each level to approve in turn, up to the one that covers the proposal.</summary>
    /// <param name="authority">The authority to change.</param>
    /// <returns>A changed copy of the authority.</returns>
    public static AuthorityDefinition EachLevel(this AuthorityDefinition authority) => authority with { EachLevel = true };

    /// <summary>Adds or replaces a role that must approve if a condition holds.</summary>
    /// <param name="authority">The authority to change.</param>
    /// <param name="name">The name of the rule.</param>
    /// <param name="rank">The position in the chain. The role approves before the level of the same rank.</param>
    /// <param name="role">The role.</param>
    /// <param name="when">A function that returns the condition.</param>
    /// <returns>A changed copy of the authority.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty or white space.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is <see langword="null"/>.</exception>
    public static AuthorityDefinition Approver(
        this AuthorityDefinition authority, string name, int rank, string role, Func<ConditionDefinition, ConditionDefinition> when) =>
        authority with
        {
            Approvers = authority.Approvers.Put(name, new ApproverDefinition
            {
                Rank = rank, Role = role, When = ConditionBuilder.Of(when),
            }),
        };

    /// <summary>Adds or replaces a delegation: an actor approves in the place of another for a time.</summary>
    /// <param name="authority">The authority to change.</param>
    /// <param name="name">The name of the delegation.</param>
    /// <param name="delegation">The actors, the roles and the period.</param>
    /// <returns>A changed copy of the authority.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty or white space.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is <see langword="null"/>.</exception>
    public static AuthorityDefinition Delegation(this AuthorityDefinition authority, string name, DelegationDefinition delegation) =>
        authority with { Delegations = authority.Delegations.Put(name, delegation) };
}
