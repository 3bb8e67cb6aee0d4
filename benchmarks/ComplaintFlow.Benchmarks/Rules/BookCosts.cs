using System.Diagnostics;
using System.Globalization;
using ComplaintFlow.Conditions;
using ComplaintFlow.Rules;
using ComplaintFlow.Rules.Reading;
using ComplaintFlow.Rules.Settings;
using ComplaintFlow.Rules.Verification;
using Microsoft.Extensions.Configuration;

namespace ComplaintFlow.Benchmarks.Rules;

/// <summary>What it costs to read, verify and compile a book, cold and warm, and how that grows with its size.</summary>
internal static class BookCosts
{
    private static readonly int[] Sizes = [500, 1000, 2000];

    public static void Run()
    {
        byte[] standard = "{}"u8.ToArray();
        Line("book", "transitions", "first", "median", "least", "per transition");
        Report("standard, from JSON", 74, () => RuleBookReader.ReadJson(standard), 41);
        Report("standard, from IConfiguration", 74, Configured("""{ "ComplaintFlow": { "Workflow": { "Preset": "standard" } } }"""u8.ToArray()), 41);
        foreach (int states in Sizes)
        {
            byte[] json = LargeBook.Json(states);
            Report($"{states} states, from JSON", states * 5, () => RuleBookReader.ReadJson(json), 9);
            Phases($"{states} phases", json);
            Phases($"{states} phases", json);
            Report($"{states} states, from IConfiguration", states * 5, Configured(json), 9);
        }
    }

    private static void Phases(string name, byte[] json)
    {
        var defects = new DiagnosticBag();
        long start = Stopwatch.GetTimestamp();
        SettingNode tree = JsonTree.Read(json, "").Find("ComplaintFlow")!;
        double parsed = Lap(ref start);
        RuleBookDefinition definition = RuleBookDefinitionReader.Read(tree, defects);
        double readIn = Lap(ref start);
        new RuleBookVerifier(definition, "ComplaintFlow", [], defects).Verify();
        double verified = Lap(ref start);
        RuleBookCompiler.Compile(definition, []);
        Line(name, Milliseconds(parsed), Milliseconds(readIn), Milliseconds(verified), Milliseconds(Lap(ref start)));
    }

    private static double Lap(ref long start)
    {
        double lap = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        start = Stopwatch.GetTimestamp();
        return lap;
    }

    private static Func<RuleBookResult> Configured(byte[] json)
    {
        IConfigurationRoot configuration = new ConfigurationBuilder().AddJsonStream(new MemoryStream(json)).Build();
        return () => RuleBookReader.Read(configuration);
    }

    private static void Report(string name, int transitions, Func<RuleBookResult> read, int times)
    {
        double first = Measure(read);
        double[] all = [.. Enumerable.Range(0, times).Select(_ => Measure(read)).Order()];
        Line(name, transitions.ToString(CultureInfo.InvariantCulture), Milliseconds(first), Milliseconds(all[all.Length / 2]), Milliseconds(all[0]),
            string.Create(CultureInfo.InvariantCulture, $"{all[all.Length / 2] * 1000 / transitions:0.0} µs"));
    }

    private static double Measure(Func<RuleBookResult> read)
    {
        GC.Collect();
        long start = Stopwatch.GetTimestamp();
        read().OrThrow();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static string Milliseconds(double value) => string.Create(CultureInfo.InvariantCulture, $"{value:0.0} ms");

    private static void Line(params string[] cells) => Console.WriteLine($"| {string.Join(" | ", cells)} |");
}
