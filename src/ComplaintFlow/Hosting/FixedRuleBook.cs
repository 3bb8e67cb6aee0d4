using ComplaintFlow.Rules;

namespace ComplaintFlow.Hosting;

/// <summary>A rule book that a host brings along. It stays.</summary>
internal sealed class FixedRuleBook(RuleBook rules, HostRegistrations code) : IRuleBookSource
{
    private readonly RuleBookResult _checked = code.Check(new RuleBookResult(rules, rules.Warnings));

    public RuleBook Current => _checked.OrThrow();
}
