using System.Diagnostics;
using System.Globalization;
using ComplaintFlow.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintFlow.Benchmarks.Sweep;

/// <summary>
/// What it costs to claim, decide and commit a thousand complaints that are due, among few and many that are open. Rounds are interleaved.
/// </summary>
internal static class SweepCosts
{
    private const int Rounds = 9;

    public static async Task RunAsync()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("complaintflow-");
        await CompareAsync("in memory", [10_000, 100_000, 1_000_000], static (_, _) => { });
        await CompareAsync(
            "SQLite", [10_000, 100_000], (builder, open) =>
                builder.UseSqlite($"Data Source={Path.Combine(folder.FullName, $"{open}.db")}"));
        Console.WriteLine($"\nHighest memory: {Process.GetCurrentProcess().PeakWorkingSet64 / (1 << 20):N0} MB");
        folder.Delete(recursive: true);
    }

    private static async Task CompareAsync(string store, int[] sizes, Action<ComplaintFlowBuilder, int> use)
    {
        var houses = new List<SweepHouse>();
        foreach (int open in sizes)
            houses.Add(await SweepHouse.WithAsync(open, builder => use(builder, open)));
        List<double>[] took = [.. sizes.Select(_ => new List<double>())];
        for (int round = 0; round <= Rounds; round++)
        {
            for (int i = 0; i < sizes.Length; i++)
            {
                double milliseconds = (await houses[i].SweepAsync()).TotalMilliseconds;
                if (round > 0) // the first one warms up
                    took[i].Add(milliseconds);
            }
        }

        Console.WriteLine($"\n| open, {store} | median | least | most | ratio |\n| --- | --- | --- | --- | --- |");
        double few = Median(took[0]);
        for (int i = 0; i < sizes.Length; i++)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {sizes[i]:N0} | {Median(took[i]):0.0} ms | {took[i].Min():0.0} ms | {took[i].Max():0.0} ms | "
                    + $"{Median(took[i]) / few:0.00} |"));
        }
        foreach (SweepHouse house in houses)
            await house.DisposeAsync();
    }

    private static double Median(List<double> of) => of.Order().ElementAt(of.Count / 2);
}
