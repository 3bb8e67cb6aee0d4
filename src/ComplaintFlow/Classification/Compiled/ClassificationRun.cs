using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions;
using ComplaintFlow.Conditions.Fields;

namespace ComplaintFlow.Classification.Compiled;

/// <summary>
/// One classification in progress, for one thread. The first value given wins. But of tiers given by rules, the highest rank wins, and
/// flags and tags add up.
/// </summary>
internal sealed class ClassificationRun
{
    private readonly KeywordHits _hits;
    private readonly List<ClassificationReason> _reasons = [];
    private readonly List<CompiledRule> _heard = [];
    private readonly List<ClassificationReason> _decided = [];
    private HashSet<RuleGroup>? _done;
    private Complaint _seen;
    private bool _tierIsSettled;
    private int _rank = int.MinValue;
    private int _firstRule;

    public ClassificationRun(Complaint complaint, KeywordHits hits)
    {
        _hits = hits;
        _seen = complaint with { Classification = ClassificationOutcome.None };
    }

    /// <summary>The complaint with the results so far.</summary>
    public ConditionScope Scope => new(_seen, _hits);

    public bool IsDone(RuleGroup group) => _done?.Contains(group) == true;

    public void Finish(RuleGroup group) => (_done ??= []).Add(group);

    public void Decide(ClassificationDecision decision)
    {
        var given = ClassificationResult.Of(decision);
        Merge(given, _tierIsSettled ? null : given.Tier);
        _tierIsSettled |= given.Tier is not null;
        if (decision.By is not null)
            _decided.Insert(0, new ClassificationReason(ActorIdentity.IsSystem(decision.By) ? decision.Reason ?? decision.By
                : "decision of a person", given.IsEmpty ? "nothing" : given.ToString(), []));
    }

    public void Take(CompiledRule rule, long sum)
    {
        // Rules are applied in order, so the first reason that comes from a rule is that of the first rule here.
        _firstRule = _heard.Count == 0 ? _reasons.Count : _firstRule;
        _heard.Add(rule);
        _reasons.Add(rule.Reason(Scope, sum));
        bool winsTier = rule.Then.Tier is not null && !_tierIsSettled && rule.TierRank > _rank;
        _rank = winsTier ? rule.TierRank : _rank;
        Merge(rule.Then, winsTier ? rule.Then.Tier : null);
    }

    /// <summary>Takes an opinion. A tier that the rules no longer have is ignored.</summary>
    public void Take(ClassifierOpinion opinion, Func<string, int?> rankOf, string how)
    {
        var given = ClassificationResult.Of(opinion);
        bool givesTier = given.Tier is { } tier && _seen.Tier is null && rankOf(tier) is not null;
        Merge(given, givesTier ? given.Tier : null);
        _tierIsSettled |= givesTier;
        _reasons.Add(new ClassificationReason(opinion.Model, $"{how} {given}", []) { Confidence = opinion.Confidence });
    }

    public ClassificationOutcome Outcome(ClassificationOutcome before)
    {
        for (int i = 0; i < _heard.Count; i++)
        {
            // A value that another rule, a model or a person gave instead does not come from this rule.
            ClassificationResult then = _heard[i].Then;
            ClassificationResult part = then.PartIn(_seen.Classification);
            if (!ReferenceEquals(part, then))
                _reasons[_firstRule + i] = _reasons[_firstRule + i] with { Gave = part.IsEmpty ? "nothing" : part.ToString() };
        }
        foreach (ClassifierOpinion opinion in before.Opinions)
        {
            if (opinion.Failure is not null)
                _reasons.Add(new ClassificationReason(opinion.Model, $"nothing: {opinion.Failure}", []));
            else if (!_reasons.Exists(reason => reason.Confidence is not null && Names.Same(reason.Rule, opinion.Model)))
                _reasons.Add(new ClassificationReason(opinion.Model, $"would have given {ClassificationResult.Of(opinion)}", [])
                {
                    Confidence = opinion.Confidence,
                });
        }
        return _seen.Classification with { Reasons = [.. _reasons, .. _decided], Decisions = before.Decisions, Opinions = before.Opinions };
    }

    private void Merge(ClassificationResult gives, string? tier)
    {
        ClassificationOutcome soFar = _seen.Classification;
        _seen = _seen with
        {
            Classification = soFar with
            {
                Category = soFar.Category ?? gives.Category,
                Ground = soFar.Ground ?? gives.Ground,
                Tier = tier ?? soFar.Tier,
                Severity = soFar.Severity ?? gives.Severity,
                Priority = soFar.Priority ?? gives.Priority,
                Department = soFar.Department ?? gives.Department,
                Flags = Union(soFar.Flags, gives.Flags),
                Tags = Union(soFar.Tags, gives.Tags),
            },
        };
    }

    private static IReadOnlyList<string> Union(IReadOnlyList<string> left, IReadOnlyList<string> right) =>
        right.Count == 0 ? left : [.. left.Concat(right).Distinct(Names.Comparer).OrderBy(word => word, StringComparer.Ordinal)];
}
