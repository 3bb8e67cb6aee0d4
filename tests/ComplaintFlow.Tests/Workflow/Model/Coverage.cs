namespace ComplaintFlow.Tests.Workflow.Model;

/// <summary>Counts what was met, so that a test can show that it was not about nothing.</summary>
internal sealed class Coverage
{
    private readonly SortedDictionary<string, int> _counts = new(StringComparer.Ordinal);

    public int this[string what] => _counts.GetValueOrDefault(what);

    public void Count(string what) => _counts[what] = this[what] + 1;

    public void Add(Coverage other)
    {
        foreach ((string what, int count) in other._counts)
            _counts[what] = this[what] + count;
    }

    public override string ToString() => string.Join(", ", _counts.Select(count => $"{count.Key} {count.Value}"));
}
