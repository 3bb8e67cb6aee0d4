using ComplaintFlow.Complaints;

namespace ComplaintFlow.Storage.InMemory;

/// <summary>The signals of each value in the order of time, so that a window is found without reading those before.</summary>
internal sealed class SignalIndex
{
    private static readonly ComplaintId Least = new(Guid.Empty);
    private static readonly ComplaintId Greatest = new(Guid.AllBitsSet);

    private readonly Dictionary<(string Tenant, string Kind, string Value), SortedSet<SeenSignal>> _signals = [];

    public void Write(ComplaintCommit commit)
    {
        foreach (Signal signal in commit.Signals)
        {
            var place = (commit.Key.Tenant, signal.Kind, signal.Value);
            if (!_signals.TryGetValue(place, out SortedSet<SeenSignal>? seen))
                _signals.Add(place, seen = new SortedSet<SeenSignal>(InTime.Order));
            seen.Add(new SeenSignal(commit.Key.Id, signal.Value, signal.At, signal.Payload));
        }
    }

    public SeenSignal[] Find(SignalQuery query) => query.From > query.To ? [] : [.. query.Values.SelectMany(value => Find(query, value))];

    private IEnumerable<SeenSignal> Find(SignalQuery query, string value) => _signals.TryGetValue((query.Tenant, query.Kind, value), out SortedSet<SeenSignal>? seen)
        ? seen.GetViewBetween(new SeenSignal(Least, value, query.From, default), new SeenSignal(Greatest, value, query.To, default)).Reverse().Take(query.Max)
        : [];

    private sealed class InTime : IComparer<SeenSignal>
    {
        public static readonly InTime Order = new();

        public int Compare(SeenSignal? x, SeenSignal? y)
        {
            int time = x!.At.CompareTo(y!.At);
            return time != 0 ? time : x.Complaint.CompareTo(y.Complaint);
        }
    }
}
