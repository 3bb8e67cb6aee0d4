namespace ComplaintFlow.Storage.InMemory;

/// <summary>Keeps at most one alarm per complaint.</summary>
internal sealed class Alarms
{
    private readonly Dictionary<ComplaintKey, QueueEntry<Alarm>> _slots = [];
    private readonly Dictionary<ComplaintKey, (QueueEntry<Alarm> Slot, string? Reason)> _parked = [];
    private readonly FairQueue<Alarm> _queue = new();
    private long _sequence;

    /// <summary>Replaces the alarm, frees its lease and ends its parking.</summary>
    public void Set(ComplaintKey key, long version, DateTimeOffset? wakeAt)
    {
        Clear(key);
        _parked.Remove(key);
        if (wakeAt is { } at)
            Add(new QueueEntry<Alarm>(new Alarm(key, version), key.Tenant, ++_sequence, at));
    }

    public List<ComplaintLease> Lease(LeaseRequest request) =>
        _queue.Lease(request)
            .ConvertAll(static slot =>
                new ComplaintLease(slot.Item.Key, slot.Item.Version, slot.DueAt, slot.Holder!, slot.Until, slot.Attempts));

    public void Settle(DueOutcome outcome)
    {
        ComplaintLease lease = outcome.Lease;
        if (!_slots.TryGetValue(lease.Key, out QueueEntry<Alarm>? slot) || slot.Item.Version != lease.Version
            || !slot.IsHeldBy(lease.Holder, lease.Until, lease.Attempts))
            return;
        if (outcome.Disposition == LeaseDisposition.Returned)
            slot.Attempts--;
        if (outcome.Disposition is LeaseDisposition.Later or LeaseDisposition.Returned)
        {
            _queue.Postpone(slot, outcome.At!.Value);
            return;
        }
        Clear(lease.Key);
        if (outcome.Disposition == LeaseDisposition.Dead)
            _parked[lease.Key] = (slot, outcome.Reason);
    }

    public List<ParkedComplaint> Parked(string tenant, int max) =>
    [
        .. _parked.Where(parked => string.Equals(parked.Key.Tenant, tenant, StringComparison.Ordinal))
            .Select(static parked => new ParkedComplaint(
                parked.Key, parked.Value.Slot.DueAt, parked.Value.Slot.Attempts, parked.Value.Reason))
            .OrderBy(static parked => parked.WakeAt).ThenBy(static parked => parked.Key.Id).Take(max),
    ];

    public StoredAlarm? Find(ComplaintKey key) => _parked.TryGetValue(key, out (QueueEntry<Alarm> Slot, string? Reason) parked)
        ? StoredOf(parked.Slot, isParked: true)
        : _slots.TryGetValue(key, out QueueEntry<Alarm>? slot) ? StoredOf(slot, isParked: false) : null;

    /// <summary>Gets the alarm with the reason of its parking, and without its lease.</summary>
    public RecordedAlarm? Record(ComplaintKey key) => Find(key) is not { } alarm ? null
        : new RecordedAlarm(
            alarm.Version, alarm.WakeAt, alarm.Attempts, alarm.IsParked, alarm.IsParked ? _parked[key].Reason : null);

    public void Write(ComplaintKey key, RecordedAlarm alarm)
    {
        var slot = new QueueEntry<Alarm>(new Alarm(key, alarm.Version), key.Tenant, ++_sequence, alarm.WakeAt)
        {
            Attempts = alarm.Attempts,
        };
        if (alarm.IsParked)
            _parked.Add(key, (slot, alarm.Reason));
        else
            Add(slot);
    }

    public Backlog Backlog(DateTimeOffset now) => new(_queue.OldestDue(now), _parked.Count);

    public bool Resume(ComplaintKey key)
    {
        if (!_parked.Remove(key, out (QueueEntry<Alarm> Slot, string? Reason) parked))
            return false;
        Add(parked.Slot);
        return true;
    }

    private static StoredAlarm StoredOf(QueueEntry<Alarm> slot, bool isParked) =>
        new(slot.Item.Version, slot.DueAt, slot.Attempts, isParked);

    private void Add(QueueEntry<Alarm> slot)
    {
        _slots.Add(slot.Item.Key, slot);
        _queue.Add(slot);
    }

    private void Clear(ComplaintKey key)
    {
        if (_slots.Remove(key, out QueueEntry<Alarm>? slot))
            _queue.Remove(slot);
    }
}
