namespace ComplaintFlow.Conditions.Analysis;

/// <summary>Words, compared without case: some words, or all words except some.</summary>
/// <param name="words">The words. None of them is blank.</param>
/// <param name="allBut">Whether all other words remain instead of these.</param>
/// <param name="none">Whether the absence of a word remains. A blank counts as absent.</param>
internal sealed class WordValues(IEnumerable<string> words, bool allBut, bool none) : ValueSet
{
    private readonly HashSet<string> _words = new(words, Names.Comparer);

    public static WordValues Any { get; } = new([], allBut: true, none: false);

    public static WordValues Absent { get; } = new([], allBut: false, none: true);

    public override bool IsEmpty => !none && !allBut && _words.Count == 0;

    public override bool IsInhabited => !IsEmpty;

    public override ValueSet And(ValueSet other) => And((WordValues)other);

    private WordValues And(WordValues other) => new(
        (AllBut, other.AllBut) switch
        {
            (true, true) => _words.Union(other._words, Names.Comparer),
            (true, false) => other._words.Except(_words, Names.Comparer),
            (false, true) => _words.Except(other._words, Names.Comparer),
            _ => _words.Intersect(other._words, Names.Comparer),
        },
        AllBut && other.AllBut, None && other.None);

    private bool AllBut => allBut;

    private bool None => none;
}
