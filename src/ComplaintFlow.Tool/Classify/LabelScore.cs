namespace ComplaintFlow.Tool.Classify;

/// <summary>Compares judgements with labels.</summary>
internal sealed class LabelScore
{
    /// <summary>The text for no judgement.</summary>
    public const string None = "(none)";

    private readonly SortedDictionary<string, SortedDictionary<string, int>> _confusion = new(StringComparer.Ordinal);
    private int _right;

    /// <summary>The number of rows that have a label.</summary>
    public int Rows { get; private set; }

    /// <summary>How often each label received each judgement.</summary>
    public IReadOnlyDictionary<string, SortedDictionary<string, int>> Confusion => _confusion;

    /// <summary>The share of the labelled rows whose judgement is right. No judgement counts as wrong.</summary>
    public double Accuracy => Rows == 0 ? 0 : (double)_right / Rows;

    /// <summary>The mean, over all labels that were given or judged, of the harmonic mean of precision and recall.</summary>
    public double MacroF1
    {
        get
        {
            string[] labels = [
                .. _confusion.Keys.Concat(_confusion.Values.SelectMany(row => row.Keys)).Where(label => label != None)
                .Distinct(StringComparer.Ordinal)];
            return labels.Length == 0 ? 0 : labels.Average(F1);
        }
    }

    public void Add(string label, string? judged)
    {
        Rows++;
        _right += string.Equals(label, judged, StringComparison.Ordinal) ? 1 : 0;
        if (!_confusion.TryGetValue(label, out SortedDictionary<string, int>? row))
            _confusion.Add(label, row = new SortedDictionary<string, int>(StringComparer.Ordinal));
        row[judged ?? None] = row.GetValueOrDefault(judged ?? None) + 1;
    }

    private double F1(string label)
    {
        int right = Count(label, label);
        int given = _confusion.TryGetValue(label, out SortedDictionary<string, int>? row) ? row.Values.Sum() : 0;
        int judged = _confusion.Keys.Sum(other => Count(other, label));
        return given + judged == 0 ? 0 : 2.0 * right / (given + judged);
    }

    private int Count(string label, string judged) =>
        _confusion.TryGetValue(label, out SortedDictionary<string, int>? row) ? row.GetValueOrDefault(judged) : 0;
}
