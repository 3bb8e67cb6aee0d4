using ComplaintFlow.Rules;

namespace ComplaintFlow.Hosting;

/// <summary>Provides a rule book from the host, which does not change.</summary>
internal sealed class FixedRuleBook(RuleBook rules, HostRegistrations code) : IRuleBookSource
{
    private readonly RuleBookResult _checked = code.Check(new RuleBookResult(rules, rules.Warnings));

    public RuleBook Current => _checked.OrThrow();
}
