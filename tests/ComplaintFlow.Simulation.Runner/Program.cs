using System.Diagnostics;
using System.Globalization;
using ComplaintFlow.PostgreSql.Server;
using ComplaintFlow.Simulation;
using ComplaintFlow.Simulation.World;

// ComplaintFlow.Simulation.Runner [--store memory|sqlite|postgres] [--seeds N] [--from SEED] [--steps N] [--minutes M] [--shrink MINUTES]
//     [--only NAME] [--trace]
var options = new Dictionary<string, string>(StringComparer.Ordinal);
for (int i = 0; i < args.Length; i++)
    options[args[i]] = i + 1 < args.Length && !args[i + 1].StartsWith("--", StringComparison.Ordinal) ? args[++i] : "";
string store = options.GetValueOrDefault("--store", "memory");
if (store is not ("memory" or "sqlite" or "postgres"))
{
    Console.Error.WriteLine("--store is memory, sqlite or postgres.");
    return 2;
}
int from = Number("--from", 1), steps = Number("--steps", 500),
    seeds = Number("--seeds", options.ContainsKey("--minutes") ? int.MaxValue : 20);
var patience = TimeSpan.FromMinutes(Number("--minutes", 24 * 60));

using PrivateServer? server = store == "postgres" ? PrivateServer.Start("fsync=off", "max_connections=300") : null;
var campaign = new Campaign(Ground, steps);
if (options.ContainsKey("--trace"))
{
    Console.WriteLine(await campaign.TraceAsync(from));
    return 0;
}
long start = Stopwatch.GetTimestamp();
for (int i = 0; i < seeds && Stopwatch.GetElapsedTime(start) < patience; i++)
{
    int known = campaign.Violations.Count;
    await campaign.RunAsync(from + i);
    foreach (Found found in campaign.Violations.Skip(known))
        Console.WriteLine($"seed {found.Seed}, step {found.Violation.Step}: {found.Violation.Name}");
}
double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
Console.WriteLine();
Console.Write(await campaign.ReportAsync(TimeSpan.FromMinutes(Number("--shrink", 5)), options.GetValueOrDefault("--only", "")));
Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
    $"{store}: {campaign.Coverage.Steps} steps in {seconds:0} s, {campaign.Coverage.Steps / seconds:0} a second"));
return campaign.Violations.Count == 0 ? 0 : 1;

int Number(string name, int usual) => options.TryGetValue(name, out string? text) ? int.Parse(text, CultureInfo.InvariantCulture) : usual;

IGround Ground() => store switch
{
    "sqlite" => new SqliteGround(),
    "postgres" => new PostgreSqlGround(server!.ConnectionString),
    _ => new MemoryGround(),
};
