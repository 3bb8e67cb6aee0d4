using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace ComplaintFlow.StoreLoad.Contenders;

/// <summary>The same rows written as an application without the library would: load the entities, change them, save.</summary>
internal sealed class EfCore(string connectionString, Range complaints, (int Snapshot, int Entry) sizes) : IContender
{
    private static readonly byte[] Hash = new byte[32];

    private readonly byte[] _snapshot = System.Text.Encoding.UTF8.GetBytes(Workload.Text(sizes.Snapshot));
    private readonly byte[] _entry = System.Text.Encoding.UTF8.GetBytes(Workload.Text(sizes.Entry));
    private readonly byte[] _notice = System.Text.Encoding.UTF8.GetBytes(Workload.Text(300));
    private readonly DbContextOptions<CaseContext> _options = new DbContextOptionsBuilder<CaseContext>().UseNpgsql(
        connectionString + ";Maximum Pool Size=300;Max Auto Prepare=20;Auto Prepare Min Usages=2").Options;
    private long _number = TimeProvider.System.GetTimestamp();

    public string Name => "EF Core, load and save";

    public Task<Rate> RunAsync(int callers, TimeSpan time)
    {
        int own = Math.Max(1, (complaints.End.Value - complaints.Start.Value) / callers);
        return Rate.OfAsync(
            callers, time, (caller, i) => ActAsync(Workload.Id(complaints.Start.Value + (caller * own) + (int)(i * 7919L % own)).Value));
    }

    private async Task ActAsync(Guid id)
    {
        await using var db = new CaseContext(_options);
        CaseRow row = await db.Cases.Include(static one => one.Summary).Include(static one => one.Alarm)
            .SingleAsync(one => one.Tenant == "default" && one.Id == id);
        (row.Version, row.Snapshot, row.Head) = (row.Version + 1, _snapshot, Hash);
        (row.Summary.Version, row.Summary.State, row.Summary.StateKey) = (row.Version, "Working", "WORKING");
        (row.Alarm.Version, row.Alarm.Tries) = (row.Version, 0);
        DateTime now = TimeProvider.System.GetUtcNow().UtcDateTime;
        long number = Interlocked.Increment(ref _number);
        db.Add(new EntryRow { Tenant = "default", Id = id, Version = number, At = now, Content = _entry, Hash = Hash });
        db.Add(new MessageRow
        {
            Tenant = "default", MessageId = string.Create(CultureInfo.InvariantCulture, $"e{number}"), Id = id, Topic = "Transition",
            CreatedAt = now, DueAt = now, Payload = _notice,
        });
        await db.SaveChangesAsync();
    }
}
