namespace ComplaintFlow.Testing;

/// <summary>Represents a timer of a <see cref="DrivenClock"/>. Its queue guards its mutable state.</summary>
internal sealed class DrivenTimer(TimerQueue queue, TimerCallback callback, object? state) : ITimer
{
    private readonly ExecutionContext? _context = ExecutionContext.Capture();

    public static IComparer<DrivenTimer> ByDueInstant { get; } = Comparer<DrivenTimer>.Create(static (a, b) =>
    {
        int order = a.DueAt.CompareTo(b.DueAt);
        return order != 0 ? order : a.Sequence.CompareTo(b.Sequence);
    });

    public DateTimeOffset DueAt { get; set; }

    /// <summary>The order of timers with equal instants: that in which they were scheduled.</summary>
    public long Sequence { get; set; }

    /// <summary>The period; null if it fires once.</summary>
    public TimeSpan? Period { get; set; }

    public bool IsDisposed { get; set; }

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        Check(dueTime, nameof(dueTime));
        Check(period, nameof(period));
        return queue.Schedule(this, dueTime, period);
    }

    public void Fire()
    {
        if (_context is null)
            callback(state);
        else
            ExecutionContext.Run(_context, static timer => ((DrivenTimer)timer!).Call(), this);
    }

    public void Dispose() => queue.Remove(this);

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    private void Call() => callback(state);

    private static void Check(TimeSpan span, string name)
    {
        if (span < TimeSpan.Zero && span != Timeout.InfiniteTimeSpan)
            throw new ArgumentOutOfRangeException(name, span, "A timer waits for a span that is not negative, or for ever.");
    }
}
