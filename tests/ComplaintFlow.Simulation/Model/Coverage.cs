using System.Globalization;

namespace ComplaintFlow.Simulation.Model;

/// <summary>Where a run has come to: a run that refuses everything finds nothing.</summary>
public sealed class Coverage
{
    private readonly SortedDictionary<string, int> _accepted = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, int> _states = new(StringComparer.Ordinal);

    /// <summary>How many steps were taken.</summary>
    public int Steps { get; internal set; }

    /// <summary>How many actions and receipts were accepted.</summary>
    public int AcceptedCount { get; private set; }

    /// <summary>How many were refused.</summary>
    public int RefusedCount { get; internal set; }

    /// <summary>The accepted actions, with how often.</summary>
    public IReadOnlyDictionary<string, int> Accepted => _accepted;

    /// <summary>The states in which complaints were seen, with how often.</summary>
    public IReadOnlyDictionary<string, int> States => _states;

    internal void Accept(string trigger, IEnumerable<string> states)
    {
        AcceptedCount++;
        Count(_accepted, trigger, 1);
        foreach (string state in states)
            Count(_states, state, 1);
    }

    internal void Add(Coverage other)
    {
        Steps += other.Steps;
        AcceptedCount += other.AcceptedCount;
        RefusedCount += other.RefusedCount;
        foreach ((string name, int count) in other._accepted)
            Count(_accepted, name, count);
        foreach ((string name, int count) in other._states)
            Count(_states, name, count);
    }

    /// <summary>The counters in a few lines.</summary>
    public override string ToString() => string.Join(
        Environment.NewLine,
        string.Create(CultureInfo.InvariantCulture, $"{Steps} steps, {AcceptedCount} accepted, {RefusedCount} refused"),
        $"actions ({_accepted.Count}): {All(_accepted)}",
        $"states ({_states.Count}): {All(_states)}");

    private static string All(SortedDictionary<string, int> counts) =>
        string.Join(", ", counts.OrderByDescending(one => one.Value)
            .Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Key} {one.Value}")));

    private static void Count(SortedDictionary<string, int> counts, string name, int more) =>
        counts[name] = counts.GetValueOrDefault(name) + more;
}
