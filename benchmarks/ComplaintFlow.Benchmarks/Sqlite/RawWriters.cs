using System.Diagnostics;
using ComplaintFlow.Sqlite;
using ComplaintFlow.Sqlite.Connections;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Benchmarks.Sqlite;

/// <summary>Writers without a store: one thread, one connection, the same rows, the same journal mode, the same flushing.</summary>
internal static class RawWriters
{
    /// <summary>The store's own prepared statements in a plain loop.</summary>
    public static async Task<Rate> PreparedAsync(string file, TimeSpan time, int group)
    {
        await MakeAsync(file);
        using var connection = Connection.Open($"Data Source={file};Pooling=False", TimeSpan.FromSeconds(1));
        connection.Execute("PRAGMA wal_autocheckpoint = 20000");
        Case[] cases = [.. Enumerable.Range(0, Workload.Cases).Select(i => new Case(i))];
        var ticks = new List<long>();
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; Stopwatch.GetElapsedTime(start) < time;)
        {
            long begin = Stopwatch.GetTimestamp();
            connection["BEGIN IMMEDIATE"].Run();
            for (int j = 0; j < group; j++, i++)
            {
                if (ComplaintFlow.Sqlite.Writing.Commits.Write(
                    connection, [cases[i % cases.Length].Next()])[0].Status != CommitStatus.Committed)
                    throw new InvalidOperationException("Nobody else writes.");
            }
            connection["COMMIT"].Run();
            ticks.AddRange(Enumerable.Repeat(Stopwatch.GetTimestamp() - begin, group));
        }
        return Rate.Of(ticks, Stopwatch.GetElapsedTime(start));
    }

    /// <summary>What one would write by hand with the data provider: prepared commands, parameters set each time.</summary>
    public static async Task<Rate> PlainAsync(string file, TimeSpan time)
    {
        await MakeAsync(file);
        using var writer = new PlainWriter(file);
        Case[] cases = [.. Enumerable.Range(0, Workload.Cases).Select(i => new Case(i))];
        var ticks = new List<long>();
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; Stopwatch.GetElapsedTime(start) < time; i++)
        {
            ComplaintCommit commit = cases[i % cases.Length].Next();
            long begin = Stopwatch.GetTimestamp();
            writer.Write(commit);
            ticks.Add(Stopwatch.GetTimestamp() - begin);
        }
        return Rate.Of(ticks, Stopwatch.GetElapsedTime(start));
    }

    private static async Task MakeAsync(string file)
    {
        await using var store = new SqliteStore($"Data Source={file}");
        await store.EnsureAsync();
    }
}
