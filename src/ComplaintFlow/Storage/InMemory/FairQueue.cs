namespace ComplaintFlow.Storage.InMemory;

/// <summary>Keeps a queue of work for each tenant, so that a request costs nothing for the tenants that it does not name.</summary>
internal sealed class FairQueue<T>
{
    private static readonly Comparer<QueueEntry<T>> InTurn = Comparer<QueueEntry<T>>.Create(LeaseQueue<T>.InTurn);

    private readonly Dictionary<string, LeaseQueue<T>> _queues = new(StringComparer.Ordinal);

    public void Add(QueueEntry<T> slot) => QueueOf(slot).Add(slot);

    /// <inheritdoc cref="LeaseQueue{T}.Remove"/>
    public void Remove(QueueEntry<T> slot) => QueueOf(slot).Remove(slot);

    public void Postpone(QueueEntry<T> slot, DateTimeOffset dueAt) => QueueOf(slot).Postpone(slot, dueAt);

    public List<QueueEntry<T>> Lease(LeaseRequest request)
    {
        LeaseQueue<T>[] chosen = [
            .. request.Tenants.Distinct(StringComparer.Ordinal).Select(_queues.GetValueOrDefault).OfType<LeaseQueue<T>>()
                .Select(queue => (Queue: queue, Head: queue.Head(request.Now)!)).Where(static one => one.Head is not null)
                .OrderBy(static one => one.Head, InTurn).Take(request.Max).Select(static one => one.Queue)];
        return [.. chosen.SelectMany(queue => queue.Lease(request, request.Max / chosen.Length)).Order(InTurn)];
    }

    /// <summary>Gets the earliest due instant of all tenants up to <paramref name="now"/>, leased or not.</summary>
    public DateTimeOffset? OldestDue(DateTimeOffset now) => _queues.Values.Min(queue => queue.OldestDue(now));

    private LeaseQueue<T> QueueOf(QueueEntry<T> slot)
    {
        if (!_queues.TryGetValue(slot.Tenant, out LeaseQueue<T>? queue))
            _queues.Add(slot.Tenant, queue = new LeaseQueue<T>());
        return queue;
    }
}
