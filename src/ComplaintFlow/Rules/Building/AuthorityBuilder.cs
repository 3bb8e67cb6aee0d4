using ComplaintFlow.Conditions;
using ComplaintFlow.Routing;
using ComplaintFlow.Rules.Presets;
using ComplaintFlow.Settings;

namespace ComplaintFlow.Rules.Building;

/// <summary>Levels of authority, approvers and delegations. See <see cref="RuleBookBuilder"/>.</summary>
public static class AuthorityBuilder
{
    /// <summary>The preset <c>standard</c>: five levels in yuan, counsel and top management where they belong.</summary>
    public static AuthorityDefinition Standard { get; } = Preset();

    /// <summary>Adds or changes a level.</summary>
    /// <param name="authority">The authority.</param>
    /// <param name="name">Its name.</param>
    /// <param name="rank">Its rank.</param>
    /// <param name="shape">What it is.</param>
    public static AuthorityDefinition Level(
        this AuthorityDefinition authority, string name, int rank, Func<AuthorityLevelDefinition, AuthorityLevelDefinition> shape) =>
        authority with
        {
            Levels = authority.Levels.Change(name, new AuthorityLevelDefinition(), level => shape(level) with { Rank = rank }),
        };

    /// <summary>The role that approves at the level.</summary>
    /// <param name="level">The level.</param>
    /// <param name="role">The role.</param>
    public static AuthorityLevelDefinition By(this AuthorityLevelDefinition level, string role) => level with { Role = role };

    /// <summary>What the level covers needs nobody's approval.</summary>
    /// <param name="level">The level.</param>
    public static AuthorityLevelDefinition Automatic(this AuthorityLevelDefinition level) => level with { Automatic = true };

    /// <summary>The largest sums that the level may approve, one for each currency, such as <c>2000 CNY</c>.</summary>
    /// <param name="level">The level.</param>
    /// <param name="amounts">The amounts.</param>
    public static AuthorityLevelDefinition Limit(this AuthorityLevelDefinition level, params string[] amounts) =>
        level with { Limit = [.. amounts] };

    /// <summary>Roles that must approve with the level.</summary>
    /// <param name="level">The level.</param>
    /// <param name="roles">The roles.</param>
    public static AuthorityLevelDefinition With(this AuthorityLevelDefinition level, params string[] roles) =>
        level with { With = [.. roles] };

    /// <summary>The condition under which the level may approve.</summary>
    /// <param name="level">The level.</param>
    /// <param name="shape">The condition.</param>
    public static AuthorityLevelDefinition When(
        this AuthorityLevelDefinition level, Func<ConditionDefinition, ConditionDefinition> shape) => level with
    {
        When = ConditionBuilder.Of(shape),
    };

    /// <summary>Every level up to the one that covers a proposal approves in turn.</summary>
    /// <param name="authority">The authority.</param>
    public static AuthorityDefinition EachLevel(this AuthorityDefinition authority) => authority with { EachLevel = true };

    /// <summary>A role that must approve where a condition holds, before the level of the same rank.</summary>
    /// <param name="authority">The authority.</param>
    /// <param name="name">The name of the rule.</param>
    /// <param name="rank">Its place in the chain.</param>
    /// <param name="role">The role.</param>
    /// <param name="when">The condition.</param>
    public static AuthorityDefinition Approver(
        this AuthorityDefinition authority, string name, int rank, string role, Func<ConditionDefinition, ConditionDefinition> when) =>
        authority with
        {
            Approvers = authority.Approvers.Put(name, new ApproverDefinition
            {
                Rank = rank, Role = role, When = ConditionBuilder.Of(when),
            }),
        };

    /// <summary>Lets an actor approve for somebody else for a time.</summary>
    /// <param name="authority">The authority.</param>
    /// <param name="name">The name of the delegation.</param>
    /// <param name="delegation">Who, for whom, in which roles, from when to when.</param>
    public static AuthorityDefinition Delegation(this AuthorityDefinition authority, string name, DelegationDefinition delegation) =>
        authority with { Delegations = authority.Delegations.Put(name, delegation) };

    private static AuthorityDefinition Preset() =>
        AuthoritySettings.Table.Read(new SettingReader(SectionPresets.Authority.Alone(), new SettingContext(new DiagnosticBag())));
}
