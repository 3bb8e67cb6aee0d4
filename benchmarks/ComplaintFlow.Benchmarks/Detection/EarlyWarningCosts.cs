using System.Diagnostics;
using System.Globalization;
using ComplaintFlow.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintFlow.Benchmarks.Detection;

/// <summary>
/// What it costs to receive titles and to look whether each is nearly the same as another, among few and ten times as many. Rounds are
/// interleaved.
/// </summary>
internal static class EarlyWarningCosts
{
    private const int Rounds = 5;
    private const int Few = 3_506;

    public static async Task RunAsync()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("complaintflow-");
        int file = 0;
        await CompareAsync("in memory", Rounds, static _ => { });
        await CompareAsync("SQLite", 1, builder => builder.UseSqlite($"Data Source={Path.Combine(folder.FullName, $"{file++}.db")}"));
        folder.Delete(recursive: true);
    }

    private static async Task CompareAsync(string store, int rounds, Action<ComplaintFlowBuilder> use)
    {
        (int Titles, bool Watches)[] cases = [(Few, false), (Few, true), (10 * Few, false), (10 * Few, true)];
        List<double>[] took = [.. cases.Select(_ => new List<double>())];
        int[] grouped = new int[cases.Length];
        await TitleHouse.RunAsync(500, watches: true, use); // warms up
        for (int round = 0; round < rounds; round++)
        {
            for (int i = 0; i < cases.Length; i++)
            {
                long start = Stopwatch.GetTimestamp();
                grouped[i] = await TitleHouse.RunAsync(cases[i].Titles, cases[i].Watches, use);
                took[i].Add(Stopwatch.GetElapsedTime(start).TotalSeconds);
            }
        }

        Console.WriteLine(
            $"\n| titles, {store} | detectors | median | for each | ratio | in groups |\n| --- | --- | --- | --- | --- | --- |");
        for (int i = 0; i < cases.Length; i++)
        {
            double each = 1000 * Median(took[i]) / cases[i].Titles, few = 1000 * Median(took[i % 2]) / Few;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {cases[i].Titles:N0} | {(cases[i].Watches ? "two, on texts" : "none")} | {Median(took[i]):0.00} s | "
                    + $"{each:0.000} ms | {each / few:0.00} | {grouped[i]:N0} |"));
        }
    }

    private static double Median(List<double> of) => of.Order().ElementAt(of.Count / 2);
}
