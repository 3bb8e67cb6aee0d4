namespace ComplaintFlow.Testing;

/// <summary>
/// Keeps the timers of a <see cref="DrivenClock"/> in the order in which they fall due, and its current instant. Callbacks run
/// outside the lock.
/// </summary>
internal sealed class TimerQueue(DateTimeOffset now)
{
    private readonly Lock _gate = new();
    private readonly SortedSet<DrivenTimer> _timers = new(DrivenTimer.ByDueInstant);
    private DateTimeOffset _now = now;
    private long _sequence;

    public DateTimeOffset Now
    {
        get
        {
            lock (_gate)
                return _now;
        }
    }

    public bool Schedule(DrivenTimer timer, TimeSpan dueTime, TimeSpan period)
    {
        lock (_gate)
        {
            if (timer.IsDisposed)
                return false;
            _timers.Remove(timer);
            timer.Period = period > TimeSpan.Zero ? period : null;
            if (dueTime != Timeout.InfiniteTimeSpan)
                Enter(timer, _now + dueTime);
            return true;
        }
    }

    public void Remove(DrivenTimer timer)
    {
        lock (_gate)
        {
            timer.IsDisposed = true;
            _timers.Remove(timer);
        }
    }

    public void MoveTo(DateTimeOffset target)
    {
        while (NextUpTo(target) is { } timer)
            timer.Fire();
    }

    private DrivenTimer? NextUpTo(DateTimeOffset target)
    {
        lock (_gate)
        {
            DrivenTimer? next = _timers.Min;
            if (next is null || next.DueAt > target)
            {
                _now = Later(_now, target);
                return null;
            }
            _timers.Remove(next);
            _now = Later(_now, next.DueAt); // a callback may have moved the clock already
            if (next.Period is { } period)
                Enter(next, next.DueAt + period);
            return next;
        }
    }

    private void Enter(DrivenTimer timer, DateTimeOffset dueAt)
    {
        timer.DueAt = dueAt;
        timer.Sequence = ++_sequence;
        _timers.Add(timer);
    }

    private static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;
}
