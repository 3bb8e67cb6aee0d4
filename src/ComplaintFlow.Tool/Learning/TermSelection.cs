namespace ComplaintFlow.Tool.Learning;

/// <summary>
/// Chooses for each label the terms that distinguish it from the others: those with the highest Pearson chi-square of the table
/// "has the term" by "has the label", among terms that are more frequent with the label than without. Of terms that say nearly
/// the same (one is a part of the other, and they occur in nearly the same complaints) only the best is taken.
/// </summary>
internal sealed class TermSelection
{
    private const int LeastComplaints = 2;
    private const double NearlySame = 0.8;
    private const int MostTerms = 4_000_000;

    private readonly Dictionary<Term, int[]> _counts = [];
    private readonly string[] _labels;
    private readonly int[] _totals;
    private readonly int _complaints;

    public TermSelection(IReadOnlyList<Sample> samples)
    {
        _labels = [.. samples.Select(sample => sample.Label).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        _totals = [.. _labels.Select(label => samples.Count(sample => string.Equals(sample.Label, label, StringComparison.Ordinal)))];
        _complaints = samples.Count;
        foreach (Sample sample in samples)
            Count(sample);
    }

    /// <summary>The labels in order.</summary>
    public IReadOnlyList<string> Labels => _labels;

    /// <summary>Gets the best terms of a label.</summary>
    public IReadOnlyList<Term> Best(int label, int most)
    {
        (Term Term, double Score)[] ranked =
        [
            .. _counts.Select(pair => (Term: pair.Key, Score: Score(pair.Value, label))).Where(pair => pair.Score > 0)
                .OrderByDescending(pair => pair.Score).ThenByDescending(pair => pair.Term.Word.Length).ThenBy(pair => pair.Term.InSubject)
                .ThenBy(pair => pair.Term.Word, StringComparer.Ordinal),
        ];
        var chosen = new List<Term>();
        foreach ((Term term, _) in ranked)
        {
            if (chosen.Count == most)
                break;
            if (!chosen.Exists(
                other => other.InSubject == term.InSubject && term.Overlaps(other) && AreNearlySame(Total(term), Total(other))))
                chosen.Add(term);
        }
        return chosen;
    }

    private void Count(Sample sample)
    {
        int label = Array.BinarySearch(_labels, sample.Label, StringComparer.Ordinal);
        foreach (Term term in sample.Terms)
        {
            if (!_counts.TryGetValue(term, out int[]? counts))
                _counts.Add(term, counts = new int[_labels.Length]);
            counts[label]++;
        }
        if (_counts.Count < MostTerms)
            return;
        // In a long history, terms that have occurred only once so far are forgotten, so that memory stays bounded.
        foreach (Term rare in _counts.Where(pair => pair.Value.Sum() == 1).Select(pair => pair.Key).ToArray())
            _counts.Remove(rare);
    }

    private int Total(Term term) => _counts[term].Sum();

    private static bool AreNearlySame(int one, int other) => Math.Min(one, other) >= NearlySame * Math.Max(one, other);

    private double Score(int[] counts, int label)
    {
        double with = counts.Sum();
        double both = counts[label];
        double labelled = _totals[label];
        double others = _complaints - labelled;
        if (with < LeastComplaints || both * others <= (with - both) * labelled)
            return 0;
        double neither = others - (with - both);
        double cross = (both * neither) - ((with - both) * (labelled - both));
        double without = _complaints - with;
        return without == 0 || others == 0 ? 0 : _complaints * cross * cross / (with * without * labelled * others);
    }
}
