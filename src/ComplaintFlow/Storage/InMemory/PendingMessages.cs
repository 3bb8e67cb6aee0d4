namespace ComplaintFlow.Storage.InMemory;

/// <summary>Keeps the messages that have not left. Those of a lane wait for one another, all others stand alone.</summary>
internal sealed class PendingMessages
{
    private readonly Dictionary<(string Tenant, string Id), PendingMessage> _messages = [];
    private readonly Dictionary<(ComplaintKey Key, MessageKind Kind, string Channel, string Endpoint), Queue<PendingMessage>> _lanes = [];
    private readonly Dictionary<string, FairQueue<PendingMessage>> _queues = new(StringComparer.Ordinal);
    private readonly HashSet<PendingMessage> _dead = [];
    private long _sequence;

    public bool Contains(OutgoingMessage message) => _messages.ContainsKey((message.Key.Tenant, message.Id));

    public void Add(OutgoingMessage message) => Enter(new PendingMessage(message, ++_sequence));

    /// <summary>Gets the messages by complaint, in the order in which they were written and without their leases.</summary>
    public ILookup<ComplaintKey, RecordedMessage> All() => _messages.Values.OrderBy(static pending => pending.Slot.Sequence).ToLookup(
        static pending => pending.Message.Key,
        static pending => new RecordedMessage(
            pending.Message, pending.Slot.DueAt, pending.Slot.Attempts, pending.Death?.DiedAt, pending.Death?.Reason));

    public void Write(RecordedMessage message)
    {
        var pending = new PendingMessage(message.Message, ++_sequence);
        (pending.Slot.DueAt, pending.Slot.Attempts) = (message.DueAt, message.Attempts);
        if (message.DiedAt is { } at)
        {
            pending.Death = new DeadLetter(message.Message, at, message.Attempts, message.Reason);
            _dead.Add(pending);
        }
        Enter(pending);
    }

    public List<MessageLease> Lease(LeaseRequest request) => QueueOf(request.Channel).Lease(request)
        .ConvertAll(static slot => new MessageLease(slot.Item.Message, slot.Holder!, slot.Until, slot.Attempts));

    public void Settle(MessageOutcome outcome)
    {
        MessageLease lease = outcome.Lease;
        if (!_messages.TryGetValue((lease.Message.Key.Tenant, lease.Message.Id), out PendingMessage? pending)
            || !pending.Slot.IsHeldBy(lease.Holder, lease.Until, lease.Attempts))
            return;
        switch (outcome.Disposition)
        {
            case LeaseDisposition.Returned:
                pending.Slot.Attempts--;
                QueueOf(pending).Postpone(pending.Slot, outcome.At!.Value);
                break;
            case LeaseDisposition.Later:
                QueueOf(pending).Postpone(pending.Slot, outcome.At!.Value);
                break;
            case LeaseDisposition.Dead:
                QueueOf(pending).Remove(pending.Slot);
                _dead.Add(pending);
                pending.Death = new DeadLetter(pending.Message, outcome.At!.Value, pending.Slot.Attempts, outcome.Reason);
                if (!pending.Message.BlocksWhenDead)
                    LeaveLane(pending);
                break;
            default:
                _messages.Remove((lease.Message.Key.Tenant, lease.Message.Id));
                QueueOf(pending).Remove(pending.Slot);
                LeaveLane(pending);
                break;
        }
        foreach (OutgoingMessage successor in outcome.Successors)
        {
            if (!Contains(successor))
                Add(successor);
        }
    }

    public List<DeadLetter> DeadLetters(string tenant, int max) =>
    [
        .. _dead.Where(pending => string.Equals(pending.Message.Key.Tenant, tenant, StringComparison.Ordinal))
            .OrderBy(static pending => pending.Death!.DiedAt).ThenBy(static pending => pending.Slot.Sequence)
            .Take(max).Select(static pending => pending.Death!),
    ];

    public Backlog Backlog(DateTimeOffset now) => new(_queues.Values.Min(queue => queue.OldestDue(now)), _dead.Count);

    public bool Resend(string tenant, string id, DateTimeOffset now)
    {
        if (!_messages.TryGetValue((tenant, id), out PendingMessage? pending) || !_dead.Remove(pending))
            return false;
        pending.Death = null;
        pending.Slot.Attempts = 0;
        QueueOf(pending).Postpone(pending.Slot, now);
        return true;
    }

    /// <summary>Adds a message. Only the head of a lane can be leased; what is dead and blocks nothing stands in no lane.</summary>
    private void Enter(PendingMessage pending)
    {
        _messages.Add((pending.Message.Key.Tenant, pending.Message.Id), pending);
        bool isDead = pending.Death is not null;
        bool isFirst = pending.Lane is not { } lane || (isDead && !pending.Message.BlocksWhenDead) || EnterLane(lane, pending);
        if (isFirst && !isDead)
            QueueOf(pending).Add(pending.Slot);
    }

    private bool EnterLane((ComplaintKey Key, MessageKind Kind, string Channel, string Endpoint) place, PendingMessage pending)
    {
        if (!_lanes.TryGetValue(place, out Queue<PendingMessage>? lane))
            _lanes.Add(place, lane = []);
        lane.Enqueue(pending);
        return lane.Count == 1;
    }

    /// <summary>Lets the next message of a lane go ahead. A delivery that was resent stands in no lane any more.</summary>
    private void LeaveLane(PendingMessage pending)
    {
        if (pending.Lane is not { } place || !_lanes.TryGetValue(place, out Queue<PendingMessage>? lane) || lane.Peek() != pending)
            return;
        lane.Dequeue();
        if (lane.TryPeek(out PendingMessage? next))
            QueueOf(next).Add(next.Slot);
        else
            _lanes.Remove(place);
    }

    private FairQueue<PendingMessage> QueueOf(PendingMessage pending) => QueueOf(pending.Message.Channel);

    private FairQueue<PendingMessage> QueueOf(string channel)
    {
        if (!_queues.TryGetValue(channel, out FairQueue<PendingMessage>? queue))
            _queues.Add(channel, queue = new FairQueue<PendingMessage>());
        return queue;
    }
}
