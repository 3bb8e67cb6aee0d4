namespace ComplaintFlow.Tool.Learning;

/// <summary>
/// Represents a complaint of the past as terms, with the label that people gave it. Terms of the subject are kept apart from
/// those of the whole text.
/// </summary>
/// <param name="Terms">The terms.</param>
/// <param name="Label">The label.</param>
internal sealed record Sample(IReadOnlySet<Term> Terms, string Label)
{
    public static Sample Of(ComplaintText text, string label)
    {
        var terms = new HashSet<Term>(
            Learning.Terms.Of($"{text.Subject}\n{text.Description}").Select(word => new Term(word, InSubject: false)));
        terms.UnionWith(Learning.Terms.Of(text.Subject).Select(word => new Term(word, InSubject: true)));
        return new Sample(terms, label);
    }
}

/// <summary>Represents a word, in the subject or anywhere in the text.</summary>
internal readonly record struct Term(string Word, bool InSubject)
{
    /// <summary>
    /// Determines whether one term is a part of the other, or the end of one is the beginning of the other: they are pieces of
    /// the same phrase.
    /// </summary>
    public bool Overlaps(Term other) =>
        Word.Contains(other.Word, StringComparison.Ordinal) || other.Word.Contains(Word, StringComparison.Ordinal)
            || EndBegins(Word, other.Word) || EndBegins(other.Word, Word);

    private static bool EndBegins(string one, string other)
    {
        const int Shared = 2;
        for (int length = Math.Min(one.Length, other.Length) - 1; length >= Shared; length--)
        {
            if (one.AsSpan(one.Length - length).SequenceEqual(other.AsSpan(0, length)))
                return true;
        }
        return false;
    }
}
