using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions;
using ComplaintFlow.Conditions.Compiled;

namespace ComplaintFlow.Routing.Compiled;

/// <summary>Compiles authority that was verified: amounts and instants can be read.</summary>
internal static class AuthorityCompiler
{
    public static Authority Compile(AuthorityDefinition definition, string? currency, ConditionCompiler conditions) => new(
        [.. definition.Levels.OrderBy(level => level.Value.Rank).Select(level => new AuthorityLevel(
            level.Key, level.Value.Rank, level.Value.Role, [.. level.Value.Limit.Select(limit => Amount(limit, currency))], conditions.Compile(level.Value.When, ""), level.Value.With))],
        definition.EachLevel,
        [.. definition.Approvers.OrderBy(approver => approver.Value.Rank).ThenBy(approver => approver.Key, StringComparer.Ordinal).Select(approver => new ExtraApprover(
            approver.Key, approver.Value.Rank, approver.Value.Role!, conditions.Compile(approver.Value.When, "")))],
        [.. definition.Delegations.Values.Select(delegation => new Delegation(
            delegation.Of, delegation.Roles, delegation.To!, At(delegation.ValidFrom), At(delegation.ValidUntil)))]);

    private static Money Amount(string text, string? currency) => Money.TryParse(text, currency, out Money amount) ? amount : throw new InvalidOperationException();

    private static DateTimeOffset At(string? text) => Instants.TryParse(text, out DateTimeOffset at) ? at : throw new InvalidOperationException();
}
