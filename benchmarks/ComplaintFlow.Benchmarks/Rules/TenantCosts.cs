using System.Diagnostics;
using System.Globalization;
using System.Text;
using ComplaintFlow.Rules;
using Microsoft.Extensions.Configuration;

namespace ComplaintFlow.Benchmarks.Rules;

/// <summary>
/// What it costs to read the rules of many tenants. A host reads them when it starts, so each case begins in a process of its own, and the
/// first run counts.
/// </summary>
internal static class TenantCosts
{
    private const int Tenants = 1000;

    private const string Common = """
        "Currency": "CNY",
        "Calendars": { "office": { "TimeZone": "Asia/Shanghai", "Sets": ["cn"], "Week": { "Mon-Fri": "09:00-12:00 13:30-18:00" } } },
        "Classification": { "Rules": {
          "danger": { "Order": 1, "When": { "Text": { "ContainsAny": ["smoke", "shock", "漏电"] } }, "Then": { "Tier": "Major" } },
          "broken": { "Order": 2, "When": { "Text": { "ContainsAny": ["broken", "坏了"] } }, "Then": { "Tier": "Quality" } },
          "other": { "Order": 3, "When": { "Text": { "Exists": true } }, "Then": { "Tier": "Service" } } } },
        "Sla": {
          "Tiers": {
            "Service": { "Rank": 1, "Targets": { "Answer": { "Within": "24h", "Until": "FirstResponse" } } },
            "Quality": { "Rank": 2, "Targets": { "Look": { "Within": "48h", "Until": "Investigating" } } },
            "Major": { "Rank": 3, "Targets": { "Report": { "Within": "immediate", "Until": "MajorDeclared" } } } },
          "Always": { "Targets": {
            "Acceptance": { "Within": "7 working days", "Calendar": "office", "Until": ["Accepted", "Rejected"] } } } },
        "Workflow": { "Preset": "standard" }
        """;

    private static readonly Dictionary<string, (string Name, Func<int, string> Own)> Cases = new(StringComparer.Ordinal)
    {
        ["words"] = ("each has a word, a letterhead and a time limit of its own", static i => $$"""
            "Letters": { "Organisation": "T{{i}}" },
            "Classification": { "Rules": { "own": { "When": { "Text": { "ContainsAny": "word{{i}}" } }, "Then": { "Tier": "Major" } } } },
            "Sla": { "Tiers": { "Service": { "Targets": { "Answer": { "Within": "{{2 + (i % 22)}}h" } } } } }
            """),
        ["workflow"] = ("each has a transition of its own", static i => $$"""
            "Workflow": { "States": { "Accepted": { "On": { "Own{{i}}": { "To": "Investigating", "By": ["CaseOwner"] } } } } }
            """),
        ["five"] = ("five kinds of them", static i => $$"""
            "Sla": { "Tiers": { "Service": { "Targets": { "Answer": { "Within": "{{2 + (i % 5)}}h" } } } } }
            """),
    };

    public static void Run(IReadOnlyList<string> args)
    {
        if (args is [_, { } one])
        {
            Report(Cases[one]);
            return;
        }
        Console.WriteLine("| 1,000 tenants | first run of a process | second | processor, first | second | kept for each |\n"
            + "| --- | --- | --- | --- | --- | --- |");
        foreach (string name in Cases.Keys)
        {
            using var process = Process.Start(Environment.ProcessPath!, ["tenants", name]);
            process.WaitForExit();
        }
    }

    private static void Report((string Name, Func<int, string> Own) one)
    {
        string tenants = string.Join(", ", Enumerable.Range(0, Tenants).Select(i => $"\"t{i}\": {{ {one.Own(i)} }}"));
        byte[] json = Encoding.UTF8.GetBytes($$"""{ "ComplaintFlow": { {{Common}}, "Tenants": { {{tenants}} } } }""");
        IConfigurationRoot configuration = new ConfigurationBuilder().AddJsonStream(new MemoryStream(json)).Build();
        long empty = GC.GetTotalMemory(forceFullCollection: true);
        (RuleBook? book, double wall, double processor) = Read(configuration);
        double kept = (GC.GetTotalMemory(forceFullCollection: true) - empty) / 1024.0 / Tenants;
        (_, double wallAgain, double processorAgain) = Read(configuration);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {one.Name} | {wall:N1} s | {wallAgain:N1} s | {processor:N1} s | {processorAgain:N1} s | {kept:N0} KB |"));
        GC.KeepAlive(book);
    }

    private static (RuleBook Book, double Wall, double Processor) Read(IConfiguration configuration)
    {
        TimeSpan before = Environment.CpuUsage.TotalTime;
        long start = Stopwatch.GetTimestamp();
        RuleBook book = RuleBookReader.Read(configuration).OrThrow();
        return (book, Stopwatch.GetElapsedTime(start).TotalSeconds, (Environment.CpuUsage.TotalTime - before).TotalSeconds);
    }
}
