using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions.Compiled;
using ComplaintFlow.Conditions.Fields;

namespace ComplaintFlow.Classification.Compiled;

/// <summary>A compiled rule.</summary>
internal sealed record CompiledRule(
    string Name, Condition When, RuleScore? Score, RuleGroup? Group, bool Stops, ClassificationResult Then, int TierRank)
{
    /// <summary>The result in words.</summary>
    public string Gives { get; } = Then.ToString();

    /// <summary>The fields that the rule tests or weighs.</summary>
    public IEnumerable<Field> Fields => When.Fields.Concat(Score?.Fields ?? []);

    /// <summary>Whether the rule holds, and with which sum of weights.</summary>
    public bool Holds(in ConditionScope scope, out long sum)
    {
        sum = 0;
        if (!When.Holds(scope))
            return false;
        sum = Score?.Sum(scope) ?? 0;
        return Score is null || Score.Suffices(sum);
    }

    public ClassificationReason Reason(in ConditionScope scope, long sum)
    {
        var evidence = new List<Evidence>();
        When.Explain(scope, evidence);
        Score?.Explain(scope, evidence);
        return new ClassificationReason(Name, Gives, evidence) { Score = Score is null ? null : Weight.Of(sum) };
    }
}

/// <summary>Rules of which only one is applied.</summary>
internal sealed class RuleGroup(GroupChoice take)
{
    private readonly List<CompiledRule> _rules = [];

    public bool TakesHighest => take == GroupChoice.Highest;

    public void Add(CompiledRule rule) => _rules.Add(rule);

    /// <summary>The rule with the highest sum. Of equal ones, it is the first.</summary>
    public CompiledRule? Highest(in ConditionScope scope, out long highest)
    {
        CompiledRule? winner = null;
        highest = 0;
        foreach (CompiledRule rule in _rules)
        {
            if (rule.Holds(scope, out long sum) && (winner is null || sum > highest))
                (winner, highest) = (rule, sum);
        }
        return winner;
    }
}
