namespace ComplaintFlow.Testing;

/// <summary>
/// Represents a clock that stands still until a test moves it. Timers fire on the thread that moves it, in the order in which
/// they fall due, and each sees the clock at its due instant. <c>Task.Delay(…, clock)</c> and <c>PeriodicTimer(…, clock)</c>
/// therefore work without waiting.
/// </summary>
/// <remarks>
/// All members are safe to call from any thread. A timer that is due at once fires with the next move, even a move by zero. An
/// exception from a callback is thrown by the method that moves the clock.
/// </remarks>
/// <example>
/// <code>
/// var clock = new DrivenClock(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));
/// services.AddSingleton&lt;TimeProvider&gt;(clock);
///
/// clock.Advance(TimeSpan.FromHours(24));                            // the first response is due now
/// await provider.GetRequiredService&lt;IComplaintProcessor&gt;().ProcessDueAsync();
/// </code>
/// </example>
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

    /// <summary>The current instant of the clock (UTC).</summary>
    public DateTimeOffset Now => _timers.Now;

    /// <inheritdoc/>
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => Now;

    /// <inheritdoc/>
    public override long GetTimestamp() => (Now - _start).Ticks;

    /// <summary>Moves the clock forward, and fires the timers that fall due on the way.</summary>
    /// <param name="span">The elapsed time to move by; not negative.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="span"/> is negative.</exception>
    public void Advance(TimeSpan span)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(span, TimeSpan.Zero);
        _timers.MoveTo(Now + span);
    }

    /// <summary>Moves the clock forward to an instant, and fires the timers that fall due on the way.</summary>
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
