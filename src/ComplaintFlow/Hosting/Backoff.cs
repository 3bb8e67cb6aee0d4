namespace ComplaintFlow.Hosting;

/// <summary>How long something that failed waits before it is tried again.</summary>
internal static class Backoff
{
    /// <summary>After 1, 2, 4, … seconds up to the longest delay, each somewhat shorter by chance.</summary>
    public static TimeSpan Delay(this WorkerOptions options, int failures) =>
        options.Shortened(TimeSpan.FromSeconds(Math.Min(options.LongestDelay.TotalSeconds, Math.ScaleB(1, Math.Min(failures, 30) - 1))));

    public static TimeSpan Shortened(this WorkerOptions options, TimeSpan delay) => delay * (1 - (options.Jitter * options.Randomizer()));
}
