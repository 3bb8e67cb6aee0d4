using System.Globalization;
using ComplaintFlow.Complaints;
using ComplaintFlow.Handling;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintFlow.Benchmarks.Sqlite;

/// <summary>The library as an application calls it: load, decide, commit. Each caller has complaints of its own, of about 2 KB.</summary>
internal static class ServiceCallers
{
    public static async Task<Rate> RunAsync(string file, TimeSpan time, int callers, int snapshots)
    {
        await using ServiceProvider services = new ServiceCollection()
            .AddComplaintFlow(BackAndForth.Rules)
            .UseSqlite($"Data Source={file}").ConfigureSnapshotCache(cache => cache.Capacity = snapshots).Services.BuildServiceProvider();
        IComplaintService service = services.GetRequiredService<IComplaintService>();
        var intake = new Intake
        {
            Channel = "Web", Subject = "Late delivery", Description = new string('s', 1_000), Complainant = new Complainant
            {
                Name = "Li Na",
            },
        };
        Complaint[] complaints = await Task.WhenAll(Enumerable.Range(0, Workload.Cases).Select(_ => service.ReceiveAsync(intake).AsTask()));

        Complaint[][] own = [.. complaints.Chunk(complaints.Length / callers)];
        return await Rate.OfAsync(callers, time, async (caller, i) =>
        {
            Complaint[] mine = own[caller];
            var options = new ActOptions { IdempotencyKey = string.Create(CultureInfo.InvariantCulture, $"{mine[0].Number}-{i}") };
            ActionOutcome outcome = await service.ActAsync(
                mine[i % mine.Length].Id, BackAndForth.Next(isWorking: i / mine.Length % 2 != 0), BackAndForth.Anna, options);
            if (!outcome.IsAccepted)
                throw new InvalidOperationException(string.Join(' ', outcome.Refusals));
        });
    }
}
