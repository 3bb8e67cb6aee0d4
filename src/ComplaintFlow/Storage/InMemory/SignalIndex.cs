using ComplaintFlow.Complaints;

namespace ComplaintFlow.Storage.InMemory;

/// <summary>
/// Keeps the signals of each value in the order of time, so that a window is found without reading earlier signals.
/// </summary>
internal sealed class SignalIndex
{
    private static readonly ComplaintId Least = new(Guid.Empty);
    private static readonly ComplaintId Greatest = new(Guid.AllBitsSet);

    private readonly Dictionary<(string Tenant, string Kind, string Value), SortedSet<FoundSignal>> _signals = [];

    /// <summary>Gets the signals by complaint.</summary>
    public ILookup<ComplaintKey, Signal> All() => _signals
        .SelectMany(static place => place.Value.Select(found => (
            Key: new ComplaintKey(place.Key.Tenant, found.Complaint),
            Signal: new Signal(place.Key.Kind, found.Value, found.At, found.Payload))))
        .ToLookup(static one => one.Key, static one => one.Signal);

    public void Write(ComplaintKey complaint, IReadOnlyList<Signal> signals)
    {
        foreach (Signal signal in signals)
        {
            (string Tenant, string Kind, string Value) place = (complaint.Tenant, signal.Kind, signal.Value);
            if (!_signals.TryGetValue(place, out SortedSet<FoundSignal>? seen))
                _signals.Add(place, seen = new SortedSet<FoundSignal>(InTime.Order));
            seen.Add(new FoundSignal(complaint.Id, signal.Value, signal.At, signal.Payload));
        }
    }

    public FoundSignal[] Find(SignalQuery query) => query.From > query.To ? [] : [.. query.Values.SelectMany(value => Find(query, value))];

    private IEnumerable<FoundSignal> Find(SignalQuery query, string value) =>
        _signals.TryGetValue((query.Tenant, query.Kind, value), out SortedSet<FoundSignal>? seen)
        ? seen.GetViewBetween(new FoundSignal(Least, value, query.From, default), new FoundSignal(Greatest, value, query.To, default))
        .Reverse().Take(query.Max)
        : [];

    private sealed class InTime : IComparer<FoundSignal>
    {
        public static readonly InTime Order = new();

        public int Compare(FoundSignal? x, FoundSignal? y)
        {
            int time = x!.At.CompareTo(y!.At);
            return time != 0 ? time : x.Complaint.CompareTo(y.Complaint);
        }
    }
}
