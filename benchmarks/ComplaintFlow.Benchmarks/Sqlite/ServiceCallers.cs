using System.Diagnostics;
using System.Globalization;
using System.Text;
using ComplaintFlow.Complaints;
using ComplaintFlow.Handling;
using ComplaintFlow.Hosting;
using ComplaintFlow.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintFlow.Benchmarks.Sqlite;

/// <summary>The library as an application calls it: load, decide, commit. Each caller has complaints of its own, of about 2 KB.</summary>
internal static class ServiceCallers
{
    private const string Rules = """
        { "Workflow": { "Initial": "Waiting", "States": {
            "Waiting": { "On": { "Take":   { "To": "Working", "By": ["CaseOwner"], "Do": { "Notify": ["CaseOwner"] } } } },
            "Working": { "On": { "Return": { "To": "Waiting", "By": ["CaseOwner"], "Do": { "Notify": ["CaseOwner"] } } } } } },
          "Sla": { "Always": { "Targets": { "Answer": { "Within": "720h", "Until": "FirstResponse" } } } } }
        """;

    private static readonly Actor Anna = Actor.Of("anna", Roles.CaseOwner);

    public static async Task<Rate> RunAsync(string file, TimeSpan time, int callers, int snapshots)
    {
        await using ServiceProvider services = new ServiceCollection()
            .AddComplaintFlow(new ConfigurationBuilder().AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes(Rules))).Build())
            .UseSqlite($"Data Source={file}").KeepSnapshots(snapshots).Services.BuildServiceProvider();
        IComplaintService service = services.GetRequiredService<IComplaintService>();
        var intake = new Intake { Channel = "Web", Subject = "Late delivery", Description = new string('s', 1_000), Complainant = new Complainant { Name = "Li Na" } };
        Complaint[] complaints = await Task.WhenAll(Enumerable.Range(0, Workload.Cases).Select(_ => service.ReceiveAsync(intake).AsTask()));

        long start = Stopwatch.GetTimestamp();
        List<long>[] ticks = await Task.WhenAll(complaints.Chunk(complaints.Length / callers).Select(own => Task.Run(async () =>
        {
            var took = new List<long>();
            for (int i = 0; Stopwatch.GetElapsedTime(start) < time; i++)
            {
                long begin = Stopwatch.GetTimestamp();
                var options = new ActOptions { IdempotencyKey = string.Create(CultureInfo.InvariantCulture, $"{own[0].Number}-{i}") };
                ActionOutcome outcome = await service.ActAsync(own[i % own.Length].Id, new CustomAction(i / own.Length % 2 == 0 ? "Take" : "Return"), Anna, options);
                if (!outcome.IsAccepted)
                    throw new InvalidOperationException(string.Join(' ', outcome.Refusals));
                took.Add(Stopwatch.GetTimestamp() - begin);
            }
            return took;
        })));
        return Rate.Of(ticks.SelectMany(static list => list), Stopwatch.GetElapsedTime(start));
    }
}
