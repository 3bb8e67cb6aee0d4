using System.Diagnostics;
using ComplaintFlow.Sqlite;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Benchmarks.Sqlite;

internal static class StoreCallers
{
    public static async Task<Rate> RunAsync(string file, TimeSpan time, int callers)
    {
        await using var store = new SqliteStore($"Data Source={file}");
        await store.EnsureAsync();
        long start = Stopwatch.GetTimestamp();
        List<long>[] ticks = await Task.WhenAll(
            Enumerable.Range(0, callers).Select(caller => Task.Run(() => CallAsync(store, caller, callers, start, time))));
        return Rate.Of(ticks.SelectMany(static list => list), Stopwatch.GetElapsedTime(start));
    }

    private static async Task<List<long>> CallAsync(SqliteStore store, int caller, int callers, long start, TimeSpan time)
    {
        Case[] cases = [.. Enumerable.Range(0, Workload.Cases / callers).Select(i => new Case((i * callers) + caller))];
        var ticks = new List<long>();
        for (int i = 0; Stopwatch.GetElapsedTime(start) < time; i++)
        {
            ComplaintCommit commit = cases[i % cases.Length].Next();
            long begin = Stopwatch.GetTimestamp();
            if ((await store.CommitAsync([commit], CancellationToken.None))[0].Status != CommitStatus.Committed)
                throw new InvalidOperationException("Nobody else writes this complaint.");
            ticks.Add(Stopwatch.GetTimestamp() - begin);
        }
        return ticks;
    }
}

internal static class Workload
{
    /// <summary>Over how many complaints the commits are spread.</summary>
    public const int Cases = 1024;
}
