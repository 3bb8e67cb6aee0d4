namespace ComplaintFlow.Tool.Replay.Input;

/// <summary>Counts the rows that could not be read, with the reasons and places.</summary>
internal sealed class SkippedRows
{
    private readonly SortedDictionary<string, int> _reasons = new(StringComparer.Ordinal);
    private readonly SortedSet<int> _lines = [];

    public int Rows { get; private set; }

    public IReadOnlyDictionary<string, int> Reasons => _reasons;

    /// <summary>The physical lines at which the rows begin.</summary>
    public IReadOnlyCollection<int> Lines => _lines;

    public void Add(int line, string reason)
    {
        Rows++;
        _lines.Add(line);
        _reasons[reason] = _reasons.GetValueOrDefault(reason) + 1;
    }
}
