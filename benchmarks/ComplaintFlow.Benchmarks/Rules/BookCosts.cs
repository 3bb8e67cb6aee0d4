using System.Diagnostics;
using System.Globalization;
using ComplaintFlow.Rules;
using Microsoft.Extensions.Configuration;

namespace ComplaintFlow.Benchmarks.Rules;

/// <summary>
/// What it costs to read, verify and compile a book, cold and warm, and how that grows with its size. The time of the processor is the
/// steadier figure on a busy machine.
/// </summary>
internal static class BookCosts
{
    private static readonly int[] Sizes = [500, 1000, 2000];

    public static void Run()
    {
        byte[] standard = """{ "ComplaintFlow": { "Workflow": { "Preset": "standard" } } }"""u8.ToArray();
        Console.WriteLine(
            "| book | transitions | first | median | least | processor | processor per transition |\n| --- | --- | --- | --- | --- | --- | "
                + "--- |");
        Report("standard", 74, standard, 41);
        foreach (int states in Sizes)
            Report($"{states} states", states * 5, LargeBook.Json(states), 9);
    }

    private static void Report(string name, int transitions, byte[] json, int times)
    {
        IConfigurationRoot configuration = new ConfigurationBuilder().AddJsonStream(new MemoryStream(json)).Build();
        Report($"{name}, from JSON", transitions, () => RuleBookReader.ReadJson(json), times);
        Report($"{name}, from IConfiguration", transitions, () => RuleBookReader.Read(configuration), times);
    }

    private static void Report(string name, int transitions, Func<RuleBookResult> read, int times)
    {
        var first = Cost.Of(read);
        Cost[] all = [.. Enumerable.Range(0, times).Select(_ => Cost.Of(read))];
        double processor = Median(all.Select(cost => cost.Processor));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {name} | {transitions:N0} | {first.Wall:N1} ms | {Median(all.Select(cost => cost.Wall)):N1} ms | "
                + $"{all.Min(cost => cost.Wall):N1} ms | {processor:N1} ms | {processor * 1000 / transitions:N1} µs |"));
    }

    private static double Median(IEnumerable<double> values) => values.Order().ToArray() is var sorted ? sorted[sorted.Length / 2] : 0;

    private sealed record Cost(double Wall, double Processor)
    {
        public static Cost Of(Func<RuleBookResult> read)
        {
            GC.Collect();
            TimeSpan before = Environment.CpuUsage.TotalTime;
            long start = Stopwatch.GetTimestamp();
            read().OrThrow();
            return new Cost(Stopwatch.GetElapsedTime(start).TotalMilliseconds, (Environment.CpuUsage.TotalTime - before).TotalMilliseconds);
        }
    }
}
