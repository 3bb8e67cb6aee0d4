namespace ComplaintFlow.Storage.InMemory;

/// <summary>
/// Represents one piece of work in a <see cref="FairQueue{T}"/>. Change it only through the queue, since its fields are sort
/// keys.
/// </summary>
internal sealed class QueueEntry<T>(T item, string tenant, long sequence, DateTimeOffset dueAt)
{
    public T Item { get; } = item;

    public string Tenant { get; } = tenant;

    /// <summary>Breaks ties between equal instants.</summary>
    public long Sequence { get; } = sequence;

    public DateTimeOffset DueAt { get; set; } = dueAt;

    public string? Holder { get; set; }

    /// <summary>
    /// The end of the lease. It stays after it has passed until another worker takes the work, since the holder may still settle
    /// it.
    /// </summary>
    public DateTimeOffset Until { get; set; }

    public int Attempts { get; set; }

    public bool IsHeldBy(string holder, DateTimeOffset until, int attempts) =>
        Holder is not null && string.Equals(Holder, holder, StringComparison.Ordinal) && Until == until && Attempts == attempts;
}
