using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions.Compiled;
using ComplaintFlow.Conditions.Fields;

namespace ComplaintFlow.Classification.Compiled;

/// <summary>The weights of a rule. Sums are in thousandths.</summary>
internal sealed class RuleScore(long threshold, WeightedCondition[] conditions, WeightedWords[] words)
{
    /// <summary>The fields that it weighs.</summary>
    public IEnumerable<Field> Fields => conditions.SelectMany(one => one.When.Fields).Concat(words.Select(list => list.Text));

    public bool Suffices(long sum) => sum >= threshold;

    public long Sum(in ConditionScope scope)
    {
        long sum = 0;
        foreach (WeightedCondition one in conditions)
            sum += one.When.Holds(scope) ? one.Weight : 0;
        foreach (WeightedWords list in words)
            sum += list.Sum(scope);
        return sum;
    }

    public void Explain(in ConditionScope scope, List<Evidence> evidence)
    {
        foreach (WeightedCondition one in conditions)
        {
            if (one.When.Holds(scope))
                one.When.Explain(scope, evidence);
        }
        foreach (WeightedWords list in words)
            list.Explain(scope, evidence);
    }
}

/// <summary>A condition with a weight.</summary>
internal sealed record WeightedCondition(Condition When, long Weight);

/// <summary>Words of a text, each with a weight. Their groups in the pool are consecutive.</summary>
internal sealed class WeightedWords(TextField field, int firstGroup, long[] weights)
{
    public TextField Text { get; } = field;

    public long Sum(in ConditionScope scope)
    {
        KeywordHits hits = scope.Hits.Of(Text, scope.Complaint);
        long sum = 0;
        for (int i = 0; i < weights.Length; i++)
            sum += hits.Mentions(firstGroup + i) ? weights[i] : 0;
        return sum;
    }

    public void Explain(in ConditionScope scope, List<Evidence> evidence) =>
        scope.Hits.Of(Text, scope.Complaint).ExplainFirst(firstGroup, weights.Length, Text.Name, evidence);
}
