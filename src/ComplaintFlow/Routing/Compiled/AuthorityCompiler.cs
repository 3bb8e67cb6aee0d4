using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions;
using ComplaintFlow.Conditions.Keywords;
using ComplaintFlow.Settings.Compilation;

namespace ComplaintFlow.Routing.Compiled;

/// <summary>
/// Verifies and compiles who may approve what. Every proposal has an approver, and more money never needs less authority.
/// </summary>
internal sealed class AuthorityCompiler(CompilationContext context)
{
    private readonly string _path = context.At("Authority");
    private readonly DiagnosticBag _defects = context.Defects;

    public Authority Compile(AuthorityDefinition definition) => new(
        Levels([.. definition.Levels.OrderBy(level => level.Value.Rank)]),
        definition.EachLevel,
        [.. definition.Approvers.OrderBy(approver => approver.Value.Rank).ThenBy(approver => approver.Key, StringComparer.Ordinal)
            .Select(approver => Approver(approver.Key, approver.Value, $"{_path}:Approvers:{approver.Key}"))],
        [.. definition.Delegations.Select(delegation => Delegation(delegation.Value, $"{_path}:Delegations:{delegation.Key}"))]);

    private AuthorityLevel[] Levels(KeyValuePair<string, AuthorityLevelDefinition>[] levels)
    {
        var highest = new Dictionary<string, (string Level, decimal Amount)>(StringComparer.Ordinal);
        var compiled = new AuthorityLevel[levels.Length];
        for (int i = 0; i < levels.Length; i++)
        {
            (string name, AuthorityLevelDefinition level) = levels[i];
            string at = $"{_path}:Levels:{name}";
            Check(level, isHighest: i == levels.Length - 1, at);
            if (i > 0 && levels[i - 1].Value.Rank == level.Rank)
            {
                _defects.Error(
                    DiagnosticCodes.DuplicateLevelRank, $"{at}:Rank",
                    $"The levels {levels[i - 1].Key} and {name} have the same rank {level.Rank}.",
                    "Give each a rank of its own: the lowest level that covers a proposal approves it.");
            }
            if (i > 0 && level.Automatic && !levels[i - 1].Value.Automatic)
                _defects.Error(
                    DiagnosticCodes.AutomaticLevelAboveManual, $"{at}:Automatic",
                    $"{name} approves by itself, and {levels[i - 1].Key} below it takes a person.",
                    "Give automatic levels the lowest ranks.");
            compiled[i] = new AuthorityLevel(name, level.Rank, level.Role, Limits(name, level, highest, at),
                context.Guards.Compile(level.When, at), level.With);
        }
        return compiled;
    }

    private void Check(AuthorityLevelDefinition level, bool isHighest, string at)
    {
        if (level.Automatic && (level.Role is not null || level.With.Count > 0))
            _defects.Error(
                DiagnosticCodes.LevelWithoutApprover, $"{at}:{(level.Role is null ? "With" : "Role")}",
                "An automatic level takes nobody's approval.",
                "Remove the role, or Automatic.");
        else if (!level.Automatic && string.IsNullOrWhiteSpace(level.Role))
            _defects.Error(
                DiagnosticCodes.LevelWithoutApprover, $"{at}:Role", "The level has no approver.",
                "Give it a Role, or \"Automatic\": true.");

        if (isHighest && (level.Limit.Count > 0 || level.When is not null || level.Automatic))
        {
            _defects.Error(
                DiagnosticCodes.RestrictedHighestLevel,
                $"{at}:{(level.Automatic ? "Automatic" : level.When is not null ? "When" : "Limit")}",
                "Nobody could approve what the highest level does not cover.", "Give the highest level a Role alone, or add one above it.");
        }
        else if (!isHighest && level.Limit.Count == 0 && level.When is null)
        {
            _defects.Error(
                DiagnosticCodes.LevelCoversEverything, $"{at}:Limit",
                "The level covers everything, so that no level above it is ever asked.",
                "Give it a Limit such as 2000 CNY, or a condition under When.");
        }
    }

    private List<Money> Limits(string name, AuthorityLevelDefinition level, Dictionary<string, (string Level, decimal Amount)> highest,
        string at)
    {
        var limits = new List<Money>();
        foreach (string text in level.Limit)
        {
            if (!Money.TryParse(text, context.Currency, out Money limit) || limit.Amount < 0)
            {
                _defects.Error(DiagnosticCodes.InvalidAuthorityLimit, $"{at}:Limit", $"'{text}' is not a limit.",
                    context.Currency is null ? "Write an amount with its currency, such as 2000 CNY."
                        : "Write an amount such as 2000 CNY.");
                continue;
            }
            _defects.Currency(limit, context.Currency, $"{at}:Limit");
            if (limits.Exists(other => other.Currency == limit.Currency))
                _defects.Error(
                    DiagnosticCodes.InvalidAuthorityLimit, $"{at}:Limit", $"There are two limits in {limit.Currency}.",
                    "Keep one for each currency.");
            else if (level.When is null)
                Compare(name, limit, highest, at);
            limits.Add(limit);
        }
        return limits;
    }

    /// <summary>Compares limits. Levels with a condition are left out: they may cover less in one case and more in another.</summary>
    private void Compare(string name, Money limit, Dictionary<string, (string Level, decimal Amount)> highest, string at)
    {
        if (highest.TryGetValue(limit.Currency, out (string Level, decimal Amount) below) && below.Amount >= limit.Amount)
            _defects.Error(
                DiagnosticCodes.LimitNotAboveLowerLevel, $"{at}:Limit",
                $"{name} may approve no more {limit.Currency} than {below.Level} below it.",
                "Give higher ranks higher limits.");
        highest[limit.Currency] = (name, limit.Amount);
    }

    private ExtraApprover Approver(string name, ApproverDefinition approver, string at)
    {
        if (string.IsNullOrWhiteSpace(approver.Role))
            _defects.Error(DiagnosticCodes.IncompleteExtraApprover, $"{at}:Role", "The rule names no approver.", "Give it a Role.");
        if (approver.When is null || approver.When.Clauses.Count == 0)
            _defects.Error(DiagnosticCodes.IncompleteExtraApprover, $"{at}:When", "The rule has no condition.",
                "Write a condition; for every complaint: { \"Text\": { \"Exists\": true } }.");
        return new ExtraApprover(name, approver.Rank, approver.Role ?? "", context.Guards.Compile(approver.When, at));
    }

    private Delegation Delegation(DelegationDefinition delegation, string at)
    {
        if (string.IsNullOrWhiteSpace(delegation.To) || ActorIdentity.Same(delegation.To, delegation.Of))
            _defects.Error(
                DiagnosticCodes.InvalidDelegation, $"{at}:To", "The delegation names no other actor who gets the authority.",
                "Name another actor by its id.");
        foreach ((string? id, string key) in new[] { (delegation.To, "To"), (delegation.Of, "Of") })
        {
            if (id is not null && (!ActorIdForm.IsPlain(id) || ActorIdentity.IsSystem(id)))
            {
                _defects.Error(DiagnosticCodes.InvalidDelegation, $"{at}:{key}", "The id cannot belong to a person.",
                    "Write the id as the directory has it, without spaces around it and without letters that look like others.");
            }
        }
        if (delegation.Roles.Count == 0)
            _defects.Error(
                DiagnosticCodes.InvalidDelegation, $"{at}:Roles", "The delegation names no roles.", "Name one or several.");
        DateTimeOffset? from = Instant(delegation.ValidFrom, $"{at}:ValidFrom"), until = Instant(delegation.ValidUntil, $"{at}:ValidUntil");
        if (until <= from)
            _defects.Error(
                DiagnosticCodes.InvalidDelegation, $"{at}:ValidUntil", "The delegation ends before it begins.",
                "Put ValidFrom before ValidUntil.");
        return new Delegation(delegation.Of, delegation.Roles, delegation.To ?? "", from ?? default, until ?? default);
    }

    private DateTimeOffset? Instant(string? text, string at)
    {
        if (Instants.TryParse(text, out DateTimeOffset instant))
            return instant;
        _defects.Error(
            DiagnosticCodes.InvalidDelegation, at, text is null ? "The delegation needs an instant here." : $"'{text}' is not an instant.",
            "Write an instant such as 2026-05-01T00:00:00+08:00.");
        return null;
    }
}
