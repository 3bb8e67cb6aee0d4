namespace ComplaintFlow.Testing;

/// <summary>
/// A clock that stands still until a test moves it. Timers fire on the thread that moves it, in the order in which they fall due, and each sees the clock at its
/// due instant; so <c>Task.Delay(…, clock)</c> and <c>PeriodicTimer(…, clock)</c> work without waiting. Thread-safe.
/// </summary>
/// <remarks>A timer that is due at once fires with the next move, even one by zero. What a callback throws comes out of the move.</remarks>
public sealed class DrivenClock : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly SortedSet<DrivenTimer> _timers = new(DrivenTimer.ByDueInstant);
    private readonly DateTimeOffset _start;
    private DateTimeOffset _now;
    private long _sequence;

    /// <summary>Makes a clock that stands at an instant.</summary>
    /// <param name="start">The instant.</param>
    public DrivenClock(DateTimeOffset start) => _start = _now = start.ToUniversalTime();

    /// <summary>The instant at which the clock stands (UTC).</summary>
    public DateTimeOffset Now
    {
        get
        {
            lock (_gate)
                return _now;
        }
    }

    /// <inheritdoc/>
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => Now;

    /// <inheritdoc/>
    public override long GetTimestamp() => (Now - _start).Ticks;

    /// <summary>Moves the clock forward from where it stands, and fires what falls due on the way.</summary>
    /// <param name="span">How far; not negative.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="span"/> is negative.</exception>
    public void Advance(TimeSpan span)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(span, TimeSpan.Zero);
        MoveTo(Now + span);
    }

    /// <summary>Moves the clock forward to an instant, and fires what falls due on the way.</summary>
    /// <param name="instant">The instant; not earlier than <see cref="Now"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="instant"/> is earlier than <see cref="Now"/>.</exception>
    public void SetTo(DateTimeOffset instant)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(instant, Now);
        MoveTo(instant.ToUniversalTime());
    }

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentNullException.ThrowIfNull(callback);
        var timer = new DrivenTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    internal bool Schedule(DrivenTimer timer, TimeSpan dueTime, TimeSpan period)
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

    internal void Remove(DrivenTimer timer)
    {
        lock (_gate)
        {
            timer.IsDisposed = true;
            _timers.Remove(timer);
        }
    }

    private void MoveTo(DateTimeOffset target)
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
