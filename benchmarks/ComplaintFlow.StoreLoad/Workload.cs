using System.Globalization;
using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Serialization;
using ComplaintFlow.Handling;
using ComplaintFlow.PostgreSql;
using ComplaintFlow.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintFlow.StoreLoad;

/// <summary>
/// One transition: load, decide, and write a snapshot of 2 KB, a journal entry, the row for lists, the alarm and a notice.
/// </summary>
internal static class Workload
{
    /// <summary>Ids are numbers with eight digits, which pgbench can make too.</summary>
    public static ComplaintId Id(int number) =>
        new(Guid.Parse(string.Create(CultureInfo.InvariantCulture, $"{First + number:00000000}-0000-0000-0000-000000000000")));

    public const int First = 10_000_000;

    public static ServiceProvider Services(string connectionString, int lanes, int snapshots, Action<IServiceCollection>? more = null)
    {
        var services = new ServiceCollection();
        more?.Invoke(services);
        return services
            .AddComplaintFlow(BackAndForth.Rules)
            .UsePostgreSql(connectionString, options => options.MaxConcurrentBatches = lanes)
            .ConfigureSnapshotCache(cache => cache.Capacity = snapshots).Services.BuildServiceProvider();
    }

    public static Task<ActionOutcome> ActAsync(IComplaintService service, int number, bool isWorking) =>
        service.ActAsync(Id(number), BackAndForth.Next(isWorking), BackAndForth.Anna).AsTask();

    /// <summary>Copies one received complaint as often as is asked for.</summary>
    /// <returns>The size of a snapshot and of the journal entry of a transition, in bytes.</returns>
    public static async Task<(int Snapshot, int Entry)> SeedAsync(ServiceProvider services, int count)
    {
        Complaint received = await services.GetRequiredService<IComplaintService>().ReceiveAsync(new Intake
        {
            Channel = "Web", Subject = "Late delivery", Description = Text(1_000),
            Complainant = new Complainant
            {
                Name = "Li Na", Contacts = [Contact.Email("lina@example.com")],
            }, Demands = [Demand.Refund(199m, "CNY")],
        });
        IComplaintStore store = services.GetRequiredService<IComplaintStore>();
        StoredComplaint stored = (await store.FindAsync(new ComplaintKey(ComplaintKey.DefaultTenant, received.Id), default))!;
        JournalEntry entry = await store.ReadJournalAsync(new JournalQuery(stored.Key), default).FirstAsync();
        ComplaintSummary summary = (await store.QueryAsync(new ComplaintQuery(), default)).Items[0];
        foreach (int[] numbers in Enumerable.Range(0, count).Chunk(250))
        {
            await store.CommitAsync([.. numbers.Select(number =>
            {
                var key = new ComplaintKey(stored.Key.Tenant, Id(number));
                return new ComplaintCommit
                {
                    Key = key, ExpectedVersion = 0, Snapshot = SnapshotCodec.Write(received with
                    {
                        Id = key.Id,
                    }), Entry = entry with { Key = key },
                    Summary = summary with { Key = key }, WakeAt = received.ReceivedAt.AddDays(30),
                };
            })], default);
        }
        IComplaintService service = services.GetRequiredService<IComplaintService>();
        await ActAsync(service, 0, isWorking: false);
        await ActAsync(service, 0, isWorking: true);
        JournalEntry transition = await store.ReadJournalAsync(new JournalQuery(stored.Key with { Id = Id(0) }, 2, 2), default)
            .SingleAsync();
        return (stored.Snapshot.Length, transition.Content.Length);
    }

    /// <summary>A text that compresses about as badly as prose.</summary>
    public static string Text(int length)
    {
        var random = new Random(7);
        return string.Create(length, random, static (text, dice) =>
        {
            for (int i = 0; i < text.Length; i++)
                text[i] = dice.Next(6) == 0 ? ' ' : (char)('a' + Math.Min(dice.Next(26), dice.Next(26)));
        });
    }
}
