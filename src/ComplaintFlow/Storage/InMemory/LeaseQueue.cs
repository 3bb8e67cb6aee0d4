namespace ComplaintFlow.Storage.InMemory;

/// <summary>
/// Keeps the work of one tenant in the order in which it falls due. Leased work is kept apart, by the end of its lease, so that the
/// cost of a request depends only on what it gets.
/// </summary>
internal sealed class LeaseQueue<T>
{
    private readonly SortedSet<QueueEntry<T>> _waiting =
        new(Comparer<QueueEntry<T>>.Create(InTurn));
    private readonly SortedSet<QueueEntry<T>> _leased =
        new(Comparer<QueueEntry<T>>.Create(static (a, b) => Compare(a, b, a.Until, b.Until)));

    public void Add(QueueEntry<T> slot) => _waiting.Add(slot);

    /// <summary>Removes the work, regardless of who holds it. It does nothing if the work is not in the queue.</summary>
    public void Remove(QueueEntry<T> slot)
    {
        if (!_waiting.Remove(slot))
            _leased.Remove(slot);
        slot.Holder = null;
    }

    public void Postpone(QueueEntry<T> slot, DateTimeOffset dueAt)
    {
        Remove(slot);
        slot.DueAt = dueAt;
        Add(slot);
    }

    /// <summary>Gets the work that would be leased first; null if there is none to lease.</summary>
    public QueueEntry<T>? Head(DateTimeOffset now)
    {
        while (_leased.Min is { } first && first.Until <= now)
        {
            _leased.Remove(first);
            _waiting.Add(first);
        }
        return Free(now).FirstOrDefault();
    }

    /// <summary>Leases up to <paramref name="share"/> pieces of what <see cref="Head"/> has found to be free.</summary>
    public List<QueueEntry<T>> Lease(LeaseRequest request, int share)
    {
        List<QueueEntry<T>> taken = [.. Free(request.Now).Take(share)];
        foreach (QueueEntry<T> slot in taken)
        {
            _waiting.Remove(slot);
            slot.Holder = request.Holder;
            slot.Until = request.Now + request.Duration;
            slot.Attempts++;
            _leased.Add(slot);
        }
        return taken;
    }

    /// <summary>Gets the earliest due instant up to <paramref name="now"/>, leased or not.</summary>
    public DateTimeOffset? OldestDue(DateTimeOffset now)
    {
        DateTimeOffset? oldest = _leased.Select(static slot => (DateTimeOffset?)slot.DueAt).Append(_waiting.Min?.DueAt).Min();
        return oldest <= now ? oldest : null;
    }

    public static int InTurn(QueueEntry<T> a, QueueEntry<T> b) => Compare(a, b, a.DueAt, b.DueAt);

    private IEnumerable<QueueEntry<T>> Free(DateTimeOffset now) =>
        // another worker's clock may be ahead of this one
        _waiting.TakeWhile(slot => slot.DueAt <= now).Where(slot => slot.Holder is null || slot.Until <= now);

    private static int Compare(QueueEntry<T> a, QueueEntry<T> b, DateTimeOffset atOfA, DateTimeOffset atOfB)
    {
        int order = atOfA.CompareTo(atOfB);
        return order != 0 ? order : a.Sequence.CompareTo(b.Sequence);
    }
}
