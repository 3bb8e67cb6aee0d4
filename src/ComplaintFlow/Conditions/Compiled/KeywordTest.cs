using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions.Analysis;
using ComplaintFlow.Conditions.Fields;

namespace ComplaintFlow.Conditions.Compiled;

/// <summary>Looks for words in a text. One pass looks for the words of all tests of a rule book.</summary>
internal sealed class KeywordTest(TextField field, FieldOperator asked, IReadOnlyList<string> words, int[] groups) : FieldCondition
{
    protected override Field Asked() => field;

    public override bool Holds(in ConditionScope scope)
    {
        KeywordHits hits = scope.Hits.Of(field, scope.Complaint);
        switch (asked)
        {
            case FieldOperator.ContainsNone:
                return !hits.Mentions(groups[0]);
            case FieldOperator.ContainsAny or FieldOperator.ContainsListed:
                foreach (int group in groups)
                {
                    if (hits.Affirms(group))
                        return true;
                }
                return false;
            default:
                foreach (int group in groups)
                {
                    if (!hits.Affirms(group))
                        return false;
                }
                return true;
        }
    }

    public override void Explain(in ConditionScope scope, List<Evidence> evidence)
    {
        if (asked != FieldOperator.ContainsNone)
            scope.Hits.Of(field, scope.Complaint).Explain(groups, field.Name, evidence);
    }

    /// <summary>A word that the text only negates is mentioned but not affirmed.</summary>
    public override MatchSet ExtentWhere(bool holds)
    {
        // Lists may share words, so tests of two lists say nothing about each other.
        if (asked == FieldOperator.ContainsListed)
            return MatchSet.Of($"lists of {field.Name}", holds ? new MemberValues
            {
                OneIn = [words], AreRelated = true,
            } : new MemberValues { Out = MemberValues.Words(words), AreRelated = true });
        string[] affirmed = [.. words.Select(word => $"affirmed {word}")];
        string[] mentioned = [.. words.Select(word => $"mentioned {word}")];
        return MatchSet.Of($"words of {field.Name}", (asked, holds) switch
        {
            (FieldOperator.ContainsNone, true) =>
                new MemberValues { Out = MemberValues.Words([.. affirmed, .. mentioned]), AreRelated = true },
            (FieldOperator.ContainsNone, false) => new MemberValues { OneIn = [mentioned], AreRelated = true },
            (FieldOperator.ContainsAny, true) => new MemberValues { OneIn = [affirmed], AreRelated = true },
            (FieldOperator.ContainsAny, false) => new MemberValues { Out = MemberValues.Words(affirmed), AreRelated = true },
            (_, true) => new MemberValues { In = MemberValues.Words([.. affirmed, .. mentioned]), AreRelated = true },
            (_, false) => new MemberValues { OneOut = [affirmed], AreRelated = true },
        });
    }

    public override string ToString() =>
        $"{field.Name} {OperatorTexts.Of(asked)} {string.Join(", ", words.Take(5))}{(words.Count > 5 ? ", …" : "")}";
}
