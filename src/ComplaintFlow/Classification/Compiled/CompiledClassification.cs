using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions.Fields;

namespace ComplaintFlow.Classification.Compiled;

/// <summary>
/// Classifies complaints: people come first, then models that are sure, then the rules in their order, then models that fill gaps.
/// Immutable, and shared by all threads.
/// </summary>
internal sealed class CompiledClassification(
    IReadOnlyList<CompiledRule> rules, IReadOnlyList<CompiledModel> models, Func<string, int?> rankOf)
{
    /// <summary>The fields that rules read from the complaint, each once.</summary>
    private readonly Field[] _read = [.. rules.SelectMany(rule => rule.Fields).Where(field => !field.IsResult).Distinct()];

    /// <summary>The models that the host should call.</summary>
    public IReadOnlyList<CompiledModel> Models => models;

    /// <summary>Whether a field that rules read has another value in the later version of a complaint.</summary>
    public bool ReadsChange(Complaint earlier, Complaint later)
    {
        if (ReferenceEquals(earlier, later))
            return false;
        foreach (Field field in _read)
        {
            if (!field.IsSame(earlier, later))
                return true;
        }
        return false;
    }

    /// <summary>
    /// Classifies a complaint again from all sources. The earlier decisions of people and opinions of models are part of the complaint.
    /// </summary>
    public ClassificationOutcome Classify(Complaint complaint, KeywordHits hits)
    {
        ClassificationOutcome before = complaint.Classification;
        if (rules.Count == 0 && before.Decisions.Count == 0 && before.Opinions.Count == 0)
            return before;

        var judgement = new ClassificationRun(complaint, hits);
        for (int i = before.Decisions.Count - 1; i >= 0; i--)
            judgement.Decide(before.Decisions[i]);
        foreach (ClassifierOpinion opinion in Opinions(before, (model, confidence) => model.Overrules(confidence)))
            judgement.Take(opinion, rankOf, "overruled the rules with");
        Ask(judgement);
        foreach (ClassifierOpinion opinion in Opinions(
            before, (model, confidence) => model.Fills(confidence) && !model.Overrules(confidence)))
            judgement.Take(opinion, rankOf, "filled in");
        return judgement.Outcome(before);
    }

    private void Ask(ClassificationRun judgement)
    {
        foreach (CompiledRule rule in rules)
        {
            if (rule.Group is { } group && judgement.IsDone(group))
                continue;
            CompiledRule? holds;
            long sum;
            if (rule.Group is { TakesHighest: true } contest)
            {
                judgement.Finish(contest);
                holds = contest.Highest(judgement.Scope, out sum);
            }
            else
            {
                holds = rule.Holds(judgement.Scope, out sum) ? rule : null;
                if (holds?.Group is { } first)
                    judgement.Finish(first);
            }
            if (holds is null)
                continue;
            judgement.Take(holds, sum);
            if (holds.Stops)
                return;
        }
    }

    /// <summary>The opinions: the most confident first, and equally confident ones by name.</summary>
    private IEnumerable<ClassifierOpinion> Opinions(ClassificationOutcome outcome, Func<CompiledModel, double, bool> may) =>
        outcome.Opinions.Count == 0 ? [] : outcome.Opinions
            .Where(opinion => opinion.Failure is null && models.Any(model => model.Is(opinion.Model) && may(model, opinion.Confidence)))
            .OrderByDescending(opinion => opinion.Confidence).ThenBy(opinion => opinion.Model, StringComparer.Ordinal);
}
