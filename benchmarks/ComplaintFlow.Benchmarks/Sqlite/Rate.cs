using System.Diagnostics;

namespace ComplaintFlow.Benchmarks.Sqlite;

internal sealed record Rate(double PerSecond, double P50, double P99)
{
    /// <summary>From the ticks of a stopwatch that each commit took.</summary>
    public static Rate Of(IEnumerable<long> ticks, TimeSpan elapsed)
    {
        long[] sorted = [.. ticks.Order()];
        return new(sorted.Length / elapsed.TotalSeconds, Milliseconds(sorted[sorted.Length / 2]), Milliseconds(sorted[sorted.Length * 99 / 100]));
    }

    private static double Milliseconds(long ticks) => ticks * 1000.0 / Stopwatch.Frequency;
}
