using ComplaintFlow.Complaints;
using ComplaintFlow.Diagnostics;
using ComplaintFlow.Figures;
using ComplaintFlow.Figures.Reports;
using ComplaintFlow.Handling;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Handling.Verification;
using ComplaintFlow.PostgreSql;
using ComplaintFlow.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintFlow.StoreLoad.Growth;

/// <summary>
/// What is measured at each size, through the library, on two hosts: one loads every complaint, the other has some in memory.
/// </summary>
internal sealed class Deeds(ServiceProvider cold, ServiceProvider warm, Filler filler, GrowthClock clock)
{
    private const int Known = 2_000, Sample = 1_000, Lease = 100;

    private readonly PostgreSqlStore _store = cold.GetRequiredService<PostgreSqlStore>();
    private readonly IComplaintService _cold = cold.GetRequiredService<IComplaintService>();
    private readonly IComplaintService _warm = warm.GetRequiredService<IComplaintService>();
    private ComplaintId[] _known = [];
    private int _received;

    /// <summary>Lets the host meet some open complaints, so that it has them in memory.</summary>
    public async Task MeetAsync()
    {
        _known = [.. Random.Shared.GetItems(filler.Open.ToArray(), Known).Distinct()];
        await Parallel.ForEachAsync(
            _known, new ParallelOptions { MaxDegreeOfParallelism = 64 }, async (id, _) => await NoteAsync(_warm, id));
    }

    public async Task ReceiveAsync() => await _cold.ReceiveAsync(Office.Letter(100_000_000 + Interlocked.Increment(ref _received)));

    public Task ActColdAsync() => NoteAsync(_cold, Of(filler.Open));

    public Task ActKnownAsync() => NoteAsync(_warm, Of(_known));

    public async Task QueueAsync() =>
        await PageAsync(new ComplaintQuery { Order = ComplaintOrder.WorkQueue, IsOpen = true }, atLeast: 50);

    public async Task NewestAsync() => await PageAsync(new ComplaintQuery { Tier = "Urgent" }, atLeast: 50);

    public async Task NobodyAsync() => await PageAsync(new ComplaintQuery { State = "InMediation" }, atLeast: 0);

    public async Task OrderAsync() =>
        await PageAsync(new ComplaintQuery { OrderNumber = Office.Order(20 * Random.Shared.Next(filler.Count / 20)) }, atLeast: 1);

    public async Task NumberAsync() => await PageAsync(new ComplaintQuery { Number = Of(filler.Any).Number }, atLeast: 1);

    public async Task CountOpenAsync() => await _cold.CountAsync(new ComplaintQuery { IsOpen = true });

    public async Task CountAllAsync() => await _store.CountAsync(new CountQuery(CountBy.State, new ComplaintQuery()), default);

    public async Task LeaseAsync()
    {
        var request = new LeaseRequest(clock.GetUtcNow(), "bench", TimeSpan.FromMinutes(1), Lease);
        IReadOnlyList<ComplaintLease> leases = await _store.LeaseDueAsync(request, default);
        if (leases.Count != Lease)
            throw new InvalidOperationException($"{leases.Count} were due.");
        await _store.SettleDueAsync([.. leases.Select(static one => new DueOutcome(one, LeaseDisposition.Later, one.WakeAt))], default);
    }

    public async Task PollAsync()
    {
        var before = new DateTimeOffset(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);
        await _store.LeaseDueAsync(new LeaseRequest(before, "bench", TimeSpan.FromMinutes(1), Lease), default);
    }

    public async Task VerifyAsync()
    {
        ComplaintSummary[] sample = [.. Random.Shared.GetItems(filler.Any.ToArray(), Sample).DistinctBy(static row => row.Key)];
        VerificationReport report = await new JournalVerifier(new SampleStore(_store, sample), _store, _store, clock)
        {
            SignalKey = Office.SignalKey,
        }.VerifyAsync();
        if (!report.IsSound)
            throw new InvalidOperationException($"{report.Damaged[0].Number}: {report.Damaged[0].What}");
    }

    /// <summary>The figures of the last 30 days, in which as many complaints come in at every size.</summary>
    public async Task FiguresAsync()
    {
        FigureReport report = await new ComplaintFigures(_store, clock).ComputeAsync(
            new FigureQuery { From = filler.LastAt.AddDays(-30), Until = filler.LastAt });
        if (report.Unreadable.Count > 0)
            throw new InvalidOperationException($"{report.Unreadable.Count} complaints cannot be read.");
    }

    private static async Task NoteAsync(IComplaintService service, ComplaintId id)
    {
        ActionOutcome outcome = await service.ActAsync(id, new AddNote("Called again; nobody there."), Lives.Owner);
        if (!outcome.IsAccepted && outcome.Refusals.Any(static refusal => refusal.Kind != RefusalKind.Conflict))
            throw new InvalidOperationException(string.Join(' ', outcome.Refusals));
    }

    private async Task PageAsync(ComplaintQuery query, int atLeast)
    {
        Page<ComplaintSummary> page = await _cold.QueryAsync(query);
        if (page.Items.Count < atLeast)
            throw new InvalidOperationException($"{page.Items.Count} were found.");
    }

    private static T Of<T>(IReadOnlyList<T> list) => list[Random.Shared.Next(list.Count)];
}
