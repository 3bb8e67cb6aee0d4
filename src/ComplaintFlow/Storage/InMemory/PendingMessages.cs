namespace ComplaintFlow.Storage.InMemory;

/// <summary>
/// Keeps the messages that have not left. Each notice and each internal message stands alone; the integration messages of a
/// complaint form a lane.
/// </summary>
internal sealed class PendingMessages
{
    private readonly Dictionary<(string Tenant, string Id), PendingMessage> _messages = [];
    private readonly Dictionary<ComplaintKey, Queue<PendingMessage>> _lanes = [];
    private readonly FairQueue<PendingMessage> _queue = new();
    private readonly HashSet<PendingMessage> _dead = [];
    private long _sequence;

    public bool Contains(OutgoingMessage message) => _messages.ContainsKey((message.Key.Tenant, message.Id));

    public void Add(OutgoingMessage message)
    {
        var pending = new PendingMessage(message, ++_sequence);
        _messages.Add((message.Key.Tenant, message.Id), pending);
        if (message.Kind != MessageKind.Integration || EnterLane(pending))
            _queue.Add(pending.Slot);
    }

    /// <summary>Gets the messages by complaint, in the order of their commits and without their leases.</summary>
    public ILookup<ComplaintKey, RecordedMessage> All() => _messages.Values.OrderBy(static pending => pending.Slot.Sequence).ToLookup(
        static pending => pending.Message.Key,
        static pending => new RecordedMessage(
            pending.Message, pending.Slot.DueAt, pending.Slot.Attempts, pending.Death?.DiedAt, pending.Death?.Reason));

    public void Write(RecordedMessage message)
    {
        var pending = new PendingMessage(message.Message, ++_sequence);
        (pending.Slot.DueAt, pending.Slot.Attempts) = (message.DueAt, message.Attempts);
        _messages.Add((message.Message.Key.Tenant, message.Message.Id), pending);
        bool isFirst = message.Message.Kind != MessageKind.Integration || EnterLane(pending);
        if (message.DiedAt is { } at)
        {
            pending.Death = new DeadLetter(message.Message, at, message.Attempts, message.Reason);
            _dead.Add(pending);
        }
        else if (isFirst)
        {
            _queue.Add(pending.Slot);
        }
    }

    public List<MessageLease> Lease(LeaseRequest request) =>
        _queue.Lease(request).ConvertAll(static slot => new MessageLease(slot.Item.Message, slot.Holder!, slot.Until, slot.Attempts));

    public void Settle(MessageOutcome outcome)
    {
        MessageLease lease = outcome.Lease;
        if (!_messages.TryGetValue((lease.Message.Key.Tenant, lease.Message.Id), out PendingMessage? pending)
            || !pending.Slot.IsHeldBy(lease.Holder, lease.Until, lease.Attempts))
            return;
        switch (outcome.Disposition)
        {
            case LeaseDisposition.Later:
                _queue.Postpone(pending.Slot, outcome.At!.Value);
                break;
            case LeaseDisposition.Dead:
                _queue.Remove(pending.Slot);
                _dead.Add(pending);
                pending.Death = new DeadLetter(pending.Message, outcome.At!.Value, pending.Slot.Attempts, outcome.Reason);
                break;
            default:
                Remove(pending);
                break;
        }
    }

    public List<DeadLetter> DeadLetters(string tenant, int max) =>
    [
        .. _dead.Where(pending => string.Equals(pending.Message.Key.Tenant, tenant, StringComparison.Ordinal))
            .OrderBy(static pending => pending.Death!.DiedAt).ThenBy(static pending => pending.Slot.Sequence)
            .Take(max).Select(static pending => pending.Death!),
    ];

    public Backlog Backlog(DateTimeOffset now) => new(_queue.OldestDue(now), _dead.Count);

    public bool Resend(string tenant, string id, DateTimeOffset now)
    {
        if (!_messages.TryGetValue((tenant, id), out PendingMessage? pending) || !_dead.Remove(pending))
            return false;
        pending.Death = null;
        pending.Slot.Attempts = 0;
        _queue.Postpone(pending.Slot, now);
        return true;
    }

    /// <summary>Adds the message to its lane. Returns whether it is the head of the lane: only a head can be leased.</summary>
    private bool EnterLane(PendingMessage pending)
    {
        if (!_lanes.TryGetValue(pending.Message.Key, out Queue<PendingMessage>? lane))
            _lanes.Add(pending.Message.Key, lane = []);
        lane.Enqueue(pending);
        return lane.Count == 1;
    }

    private void Remove(PendingMessage pending)
    {
        OutgoingMessage message = pending.Message;
        _messages.Remove((message.Key.Tenant, message.Id));
        _queue.Remove(pending.Slot);
        if (message.Kind != MessageKind.Integration)
            return;
        Queue<PendingMessage> lane = _lanes[message.Key];
        lane.Dequeue();
        if (lane.TryPeek(out PendingMessage? next))
            _queue.Add(next.Slot);
        else
            _lanes.Remove(message.Key);
    }
}
