using System.Runtime.InteropServices;

namespace ComplaintFlow.Tool.Replay.Totals;

/// <summary>Counts how often each name occurs.</summary>
internal sealed class Counts
{
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    public IEnumerable<KeyValuePair<string, int>> MostFirst =>
        _counts.OrderByDescending(count => count.Value).ThenBy(count => count.Key, StringComparer.Ordinal);

    public void Add(string name) => CollectionsMarshal.GetValueRefOrAddDefault(_counts, name, out _)++;
}
