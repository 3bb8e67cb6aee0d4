using System.Diagnostics;

namespace ComplaintFlow.Load;

/// <summary>What came of one round.</summary>
internal sealed record Rate(double PerSecond, double P50, double P99)
{
    /// <summary>Lets callers act one transition after another for some time.</summary>
    /// <param name="callers">How many act at once.</param>
    /// <param name="time">For how long.</param>
    /// <param name="act">One transition of one of the caller's own complaints; the first number is the caller, the second counts.</param>
    public static async Task<Rate> OfAsync(int callers, TimeSpan time, Func<int, int, Task> act)
    {
        long start = Stopwatch.GetTimestamp();
        List<long>[] ticks = await Task.WhenAll(Enumerable.Range(0, callers).Select(caller => Task.Run(async () =>
        {
            var took = new List<long>();
            for (int i = 0; Stopwatch.GetElapsedTime(start) < time; i++)
            {
                long begin = Stopwatch.GetTimestamp();
                await act(caller, i);
                took.Add(Stopwatch.GetTimestamp() - begin);
            }
            return took;
        })));
        return Of(ticks.SelectMany(static list => list), Stopwatch.GetElapsedTime(start));
    }

    /// <summary>From the ticks of a stopwatch that each transition took.</summary>
    public static Rate Of(IEnumerable<long> ticks, TimeSpan elapsed)
    {
        long[] sorted = [.. ticks.Order()];
        return new(sorted.Length / elapsed.TotalSeconds, Milliseconds(sorted[sorted.Length / 2]),
            Milliseconds(sorted[sorted.Length * 99 / 100]));
    }

    private static double Milliseconds(long ticks) => ticks * 1000.0 / Stopwatch.Frequency;
}
