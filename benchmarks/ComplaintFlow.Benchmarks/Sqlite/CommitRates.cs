using System.Globalization;

namespace ComplaintFlow.Benchmarks.Sqlite;

/// <summary>
/// Commits a second and their latency: the store with 1 and 64 callers against writers without a store. Rounds are interleaved; the table
/// shows medians.
/// </summary>
internal static class CommitRates
{
    private const int Rounds = 5;
    private static readonly TimeSpan RoundTime = TimeSpan.FromSeconds(3);

    public static async Task RunAsync()
    {
        Contender[] contenders =
        [
            new("plain commands of Microsoft.Data.Sqlite, one writer, one transaction each", RawWriters.PlainAsync),
            new("the store's statements without the store, one writer, one transaction each (**raw**)", (file, time) =>
                RawWriters.PreparedAsync(file, time, group: 1)),
            new("the same, 64 in one transaction", (file, time) => RawWriters.PreparedAsync(file, time, group: 64)),
            new("`SqliteStore`, 1 caller", (file, time) => StoreCallers.RunAsync(file, time, callers: 1)),
            new("`SqliteStore`, 16 callers", (file, time) => StoreCallers.RunAsync(file, time, callers: 16)),
            new("`SqliteStore`, 64 callers", (file, time) => StoreCallers.RunAsync(file, time, callers: 64)),
            new("`IComplaintService`, 1 caller: load, decide, commit", (file, time) =>
                ServiceCallers.RunAsync(file, time, callers: 1, snapshots: 0)),
            new("`IComplaintService`, 1 caller, complaints known: decide, commit", (file, time) =>
                ServiceCallers.RunAsync(file, time, callers: 1, snapshots: 4_096)),
            new("`IComplaintService`, 64 callers: load, decide, commit", (file, time) =>
                ServiceCallers.RunAsync(file, time, callers: 64, snapshots: 0)),
            new("`IComplaintService`, 64 callers, complaints known: decide, commit", (file, time) =>
                ServiceCallers.RunAsync(file, time, callers: 64, snapshots: 4_096)),
        ];
        for (int round = 0; round <= Rounds; round++)
        {
            foreach (Contender contender in contenders)
            {
                DirectoryInfo folder = Directory.CreateTempSubdirectory("complaintflow-");
                Rate rate = await contender.Run(Path.Combine(folder.FullName, "bench.db"), RoundTime);
                folder.Delete(recursive: true);
                if (round > 0) // the first one warms up
                    contender.Rates.Add(rate);
            }
        }

        double raw = contenders[1].Median(static rate => rate.PerSecond);
        Console.WriteLine("| | commits a second | ratio | p50 | p99 |\n| --- | --- | --- | --- | --- |");
        foreach (Contender contender in contenders)
        {
            double perSecond = contender.Median(static rate => rate.PerSecond);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {contender.Name} | {perSecond:N0} | {perSecond / raw:0.00} | {contender.Median(static rate => rate.P50):0.00} ms | "
                    + $"{contender.Median(static rate => rate.P99):0.00} ms |"));
        }
    }

    private sealed record Contender(string Name, Func<string, TimeSpan, Task<Rate>> Run)
    {
        public List<Rate> Rates { get; } = [];

        public double Median(Func<Rate, double> of) => Rates.Select(of).Order().ElementAt(Rates.Count / 2);
    }
}
