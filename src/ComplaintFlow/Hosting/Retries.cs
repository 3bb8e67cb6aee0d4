namespace ComplaintFlow.Hosting;

/// <summary>How often, and when, something that failed is tried again.</summary>
internal static class Retries
{
    public const int Most = 10;

    /// <summary>After 1, 2, 4, … seconds, at most a minute.</summary>
    public static DateTimeOffset At(DateTimeOffset now, int tries) => now + TimeSpan.FromSeconds(Math.Min(60, 1 << Math.Min(tries - 1, 6)));
}
