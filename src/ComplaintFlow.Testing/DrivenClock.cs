namespace ComplaintFlow.Testing;

/// <summary>
/// A clock that stands still until a test moves it. Timers fire on the thread that moves it, in the order in which they fall due, and each
/// sees the clock at its
/// due instant; so <c>Task.Delay(…, clock)</c> and <c>PeriodicTimer(…, clock)</c> work without waiting. Thread-safe.
/// </summary>
/// <remarks>A timer that is due at once fires with the next move, even one by zero. What a callback throws comes out of the move.</remarks>
public sealed class DrivenClock : TimeProvider
{
    private readonly TimerQueue _timers;
    private readonly DateTimeOffset _start;

    /// <summary>Creates a clock that stands at an instant.</summary>
    /// <param name="start">The instant.</param>
    public DrivenClock(DateTimeOffset start)
    {
        _start = start.ToUniversalTime();
        _timers = new TimerQueue(_start);
    }

    /// <summary>The instant at which the clock stands (UTC).</summary>
    public DateTimeOffset Now => _timers.Now;

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
        _timers.MoveTo(Now + span);
    }

    /// <summary>Moves the clock forward to an instant, and fires what falls due on the way.</summary>
    /// <param name="instant">The instant; not earlier than <see cref="Now"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="instant"/> is earlier than <see cref="Now"/>.</exception>
    public void SetTo(DateTimeOffset instant)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(instant, Now);
        _timers.MoveTo(instant.ToUniversalTime());
    }

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentNullException.ThrowIfNull(callback);
        var timer = new DrivenTimer(_timers, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }
}
