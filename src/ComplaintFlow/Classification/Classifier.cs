using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions;
using ComplaintFlow.Conditions.Compiled;

namespace ComplaintFlow.Classification;

/// <summary>A compiled rule.</summary>
internal sealed record ClassificationRule(string Name, Condition When, ClassificationResult Then, int TierRank, string Gives);

/// <summary>Asks the rules in order what a complaint is. Immutable, shared by all threads.</summary>
internal sealed class Classifier(IReadOnlyList<ClassificationRule> rules)
{
    /// <summary>The judgement, with every rule that had a say. What the complaint brought along (a category) stays.</summary>
    public ClassificationOutcome Classify(Complaint complaint, KeywordHits hits)
    {
        Complaint seen = complaint;
        int rank = int.MinValue;
        List<ClassificationReason>? reasons = null;
        foreach (ClassificationRule rule in rules)
        {
            var scope = new ConditionScope(seen, hits);
            if (!rule.When.Holds(scope))
                continue;

            var evidence = new List<Evidence>();
            rule.When.Explain(scope, evidence);
            (reasons ??= []).Add(new ClassificationReason(rule.Name, rule.Gives, evidence));
            bool winsTier = rule.Then.Tier is not null && rule.TierRank > rank;
            rank = winsTier ? rule.TierRank : rank;
            seen = seen with { Classification = Merge(seen.Classification, rule.Then, winsTier) };
        }
        return reasons is null ? seen.Classification : seen.Classification with { Reasons = [.. seen.Classification.Reasons, .. reasons] };
    }

    private static ClassificationOutcome Merge(ClassificationOutcome soFar, ClassificationResult gives, bool winsTier) => soFar with
    {
        Category = soFar.Category ?? gives.Category,
        Ground = soFar.Ground ?? gives.Ground,
        Tier = winsTier ? gives.Tier : soFar.Tier,
        Severity = soFar.Severity ?? gives.Severity,
        Priority = soFar.Priority ?? gives.Priority,
        Department = soFar.Department ?? gives.Department,
        Flags = Union(soFar.Flags, gives.Flags),
        Tags = Union(soFar.Tags, gives.Tags),
    };

    private static IReadOnlyList<string> Union(IReadOnlyList<string> left, IReadOnlyList<string> right) =>
        right.Count == 0 ? left : [.. left.Concat(right).Distinct(Names.Comparer).OrderBy(word => word, StringComparer.Ordinal)];
}
