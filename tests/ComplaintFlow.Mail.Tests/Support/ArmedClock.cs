using ComplaintFlow.Testing;

namespace ComplaintFlow.Mail.Tests.Support;

/// <summary>A driven clock that tells when a pause has begun, so that a test moves it only then.</summary>
internal sealed class ArmedClock(DrivenClock inner) : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<(TimeSpan Due, TaskCompletionSource Source)> _awaited = [];

    public override long TimestampFrequency => inner.TimestampFrequency;

    public override TimeZoneInfo LocalTimeZone => inner.LocalTimeZone;

    /// <summary>Gets a task that ends when the next pause of a length begins.</summary>
    public Task NextPauseAsync(TimeSpan due)
    {
        var source = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lock)
            _awaited.Add((due, source));
        return source.Task;
    }

    public override DateTimeOffset GetUtcNow() => inner.GetUtcNow();

    public override long GetTimestamp() => inner.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ITimer timer = inner.CreateTimer(callback, state, dueTime, period);
        lock (_lock)
        {
            foreach ((TimeSpan due, TaskCompletionSource source) in _awaited.Where(one => one.Due == dueTime).ToArray())
            {
                _awaited.Remove((due, source));
                source.TrySetResult();
            }
        }
        return timer;
    }
}
