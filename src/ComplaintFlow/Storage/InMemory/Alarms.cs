namespace ComplaintFlow.Storage.InMemory;

/// <summary>One alarm per complaint, or none.</summary>
internal sealed class Alarms
{
    private readonly Dictionary<ComplaintKey, Slot<ComplaintKey>> _slots = [];
    private readonly Dictionary<ComplaintKey, string?> _parked = [];
    private readonly LeaseQueue<ComplaintKey> _queue = new();
    private long _sequence;

    /// <summary>Replaces the alarm, frees its lease and ends its parking.</summary>
    public void Set(ComplaintKey key, DateTimeOffset? wakeAt)
    {
        Clear(key);
        _parked.Remove(key);
        if (wakeAt is not { } at)
            return;
        var slot = new Slot<ComplaintKey>(key, ++_sequence, at);
        _slots.Add(key, slot);
        _queue.Add(slot);
    }

    public List<ComplaintLease> Lease(LeaseRequest request) =>
        _queue.Lease(request).ConvertAll(static slot => new ComplaintLease(slot.Item, slot.DueAt, slot.Holder!, slot.Until, slot.Tries));

    public void Settle(DueOutcome outcome)
    {
        ComplaintLease lease = outcome.Lease;
        if (!_slots.TryGetValue(lease.Key, out Slot<ComplaintKey>? slot) || !slot.IsHeldBy(lease.Holder, lease.Until, lease.Tries) || slot.DueAt != lease.WakeAt)
            return;
        if (outcome.Settlement == Settlement.Later)
        {
            _queue.Postpone(slot, outcome.At!.Value);
            return;
        }
        Clear(lease.Key);
        if (outcome.Settlement == Settlement.Dead)
            _parked[lease.Key] = outcome.Reason;
    }

    private void Clear(ComplaintKey key)
    {
        if (_slots.Remove(key, out Slot<ComplaintKey>? slot))
            _queue.Remove(slot);
    }
}
