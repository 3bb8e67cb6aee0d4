using ComplaintFlow.Calendars;

namespace ComplaintFlow.Notifications;

/// <summary>The delays between the tries of what leaves by one channel. Immutable, and shared by all threads.</summary>
internal sealed class RetrySchedule
{
    private readonly TimeSpan[] _delays;

    private RetrySchedule(TimeSpan[] delays) => _delays = delays;

    /// <summary>Gets the delay before the next try, or null if it is given up.</summary>
    /// <param name="attempts">How often it was tried.</param>
    public TimeSpan? After(int attempts) => attempts <= _delays.Length ? _delays[Math.Max(attempts, 1) - 1] : null;

    /// <summary>Reads the delays as the configuration writes them.</summary>
    /// <param name="texts">The delays.</param>
    /// <param name="at">The path of what has them.</param>
    /// <param name="defects">Collects the defects; null for delays that are known to be right.</param>
    public static RetrySchedule Read(IReadOnlyList<string> texts, string at = "", DiagnosticBag? defects = null)
    {
        var delays = new List<TimeSpan>();
        foreach (string text in texts)
        {
            if (Duration.TryParse(text, out Duration delay, out _) && delay is { Unit: DurationUnit.Elapsed, Amount: > 0 })
                delays.Add(TimeSpan.FromSeconds(delay.Amount));
            else
                defects!.Error(DiagnosticCodes.InvalidRetryDelay, $"{at}:Retry", $"'{text}' is not a delay between two tries.",
                    "Write elapsed time such as 5s, 30m or 2h.");
        }
        return new RetrySchedule([.. delays]);
    }
}
