using ComplaintFlow.Chat.Robots;

namespace ComplaintFlow.Chat.Sending;

/// <summary>
/// Counts the messages of a robot, so that no span of time has more than a limit says. A message counts from before it leaves until a
/// span after its answer, since only the chat knows when it arrived. Not thread-safe.
/// </summary>
internal sealed class RateWindow(RateLimit[] limits, TimeProvider time)
{
    private static readonly TimeSpan InFlightWait = TimeSpan.FromSeconds(1);

    private readonly TimeSpan _longest = limits.Max(limit => limit.Span);
    private readonly Queue<long> _sent = new();
    private int _underway;

    /// <summary>Takes one message of what is left.</summary>
    /// <returns>How many are left then, and the span of the narrowest limit; or, if nothing is left, -1 and the wait.</returns>
    public (int Left, TimeSpan Span) Take()
    {
        while (_sent.TryPeek(out long oldest) && time.GetElapsedTime(oldest) >= _longest)
            _sent.Dequeue();
        (int Left, TimeSpan Span) narrowest = limits.Select(limit => (Left: limit.Count - Used(limit), limit.Span)).MinBy(one => one.Left);
        if (narrowest.Left <= 0)
            return (-1, limits.Max(Wait));
        _underway++;
        return (narrowest.Left - 1, narrowest.Span);
    }

    /// <summary>Tells that a message that was taken has its answer.</summary>
    public void Done()
    {
        _underway--;
        _sent.Enqueue(time.GetTimestamp());
    }

    /// <summary>Tells that a message that was taken has not left.</summary>
    public void GiveBack() => _underway--;

    private int Used(RateLimit limit) => _underway + _sent.Count(at => time.GetElapsedTime(at) < limit.Span);

    /// <summary>The time until a limit has room again.</summary>
    private TimeSpan Wait(RateLimit limit)
    {
        if (Used(limit) < limit.Count)
            return TimeSpan.Zero;
        long[] within = [.. _sent.Where(at => time.GetElapsedTime(at) < limit.Span)];
        return within.Length == 0 ? InFlightWait : limit.Span - time.GetElapsedTime(within[0]);
    }
}
