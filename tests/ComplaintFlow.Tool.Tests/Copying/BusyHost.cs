using System.Text;
using ComplaintFlow.Complaints;
using ComplaintFlow.Handling;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Hosting;
using ComplaintFlow.Storage;
using ComplaintFlow.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintFlow.Tool.Tests.Copying;

/// <summary>A host with two tenants, what it has written, and what it would do next.</summary>
internal sealed class BusyHost : IAsyncDisposable
{
    public static readonly DateTimeOffset Start = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    public static readonly string[] Tenants = [ComplaintKey.DefaultTenant, "acme"];

    private static readonly Actor Anna = Actor.Of("anna", Roles.CaseOwner);

    private readonly ServiceProvider _provider;
    private readonly CopyStore _store;

    public BusyHost(CopyStore store, IEvidenceStore evidence, DateTimeOffset now)
    {
        _store = store;
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<TimeProvider>(new DrivenClock(now));
        ComplaintFlowBuilder builder = services.AddComplaintFlow(
            new ConfigurationBuilder().AddJsonStream(new MemoryStream("""
                { "ComplaintFlow": {
                    "EarlyWarning": { "Detectors": { "batch": {
                        "Kind": "Group", "Same": ["Sku", "Batch"], "AtLeast": 3, "Within": "72h", "Then": { "Flags": "Group" } } } },
                    "Tenants": { "acme": {} } } }
                """u8.ToArray())).Build());
        store.Register(builder);
        builder.UseEvidenceStore(_ => evidence).UseSignalKey(new byte[32]);
        _provider = services.BuildServiceProvider();
    }

    /// <summary>Receives complaints, acts on them, and lets workers fail.</summary>
    public async Task WorkAsync()
    {
        foreach (string tenant in Tenants)
        {
            for (int number = 0; number < 4; number++)
            {
                Complaint complaint = (await ReceiveAsync(tenant, number)).Complaint!;
                (await NoteAsync(tenant, complaint.Id, number)).Refusals.Should().BeEmpty();
                ActionOutcome added = await _provider.GetRequiredService<IComplaintEvidence>().ForTenant(tenant).AddAsync(
                    complaint.Id, new AddEvidence { Kind = EvidenceKind.Photo, Source = "the complainant" },
                    new MemoryStream(Encoding.UTF8.GetBytes($"photo {number}")), Anna);
                added.Refusals.Should().BeEmpty();
            }
            await _store.Store.Definitions.SaveAsync($"statistics/{tenant}/2026-02/1", Encoding.UTF8.GetBytes(tenant), default);
        }
        var request = new LeaseRequest(Start.AddHours(1), "a", TimeSpan.FromMinutes(5), 2) { Tenants = Tenants };
        foreach (MessageLease lease in await _store.Store.Outbox.LeaseAsync(request, default))
            await _store.Store.Outbox.SettleAsync([new(lease, LeaseDisposition.Dead, Start.AddHours(1), "Unreachable")], default);
        LeaseRequest due = request with { Now = Start.AddDays(400) };
        foreach (ComplaintLease lease in await _store.Store.Alarms.LeaseDueAsync(due, default))
            await _store.Store.Alarms.SettleDueAsync([new(lease, LeaseDisposition.Dead, Reason: "Unreadable")], default);
    }

    /// <summary>Writes what the host answers to repeats, and what is due until an instant, as text.</summary>
    public async Task<IReadOnlyList<string>> GoOnAsync()
    {
        var lines = new List<string>();
        foreach (string tenant in Tenants)
        {
            for (int number = 0; number < 4; number++)
            {
                ActionOutcome again = await ReceiveAsync(tenant, number), noted = await NoteAsync(tenant, again.Complaint!.Id, number);
                IReadOnlyList<int> missing = await _provider.GetRequiredService<IComplaintEvidence>().ForTenant(tenant)
                    .FindMissingAsync(again.Complaint.Id);
                lines.Add(
                    $"{tenant} {again.Complaint.Id} {again.Complaint.Version} {again.IsRepeat} {noted.IsRepeat} {missing.Count} missing");
            }
            lines.AddRange((await _store.Store.Alarms.GetParkedAsync(tenant, 100, default)).Select(parked => $"{parked}"));
            lines.AddRange((await _store.Store.Outbox.GetDeadLettersAsync(tenant, 100, default)).Select(dead =>
                $"{dead.Message.Id} {dead.DiedAt:O} {dead.Attempts} {dead.Reason}"));
        }
        var request = new LeaseRequest(Start.AddDays(400), "b", TimeSpan.FromMinutes(5), 1000) { Tenants = Tenants };
        lines.AddRange(
            (await _store.Store.Alarms.LeaseDueAsync(request, default)).Select(lease => $"{lease}").Order(StringComparer.Ordinal));
        lines.AddRange((await _store.Store.Outbox.LeaseAsync(request, default)).Select(lease =>
            $"{lease.Message.Key} {lease.Message.Id} {lease.Message.Topic} {lease.Attempts}").Order(StringComparer.Ordinal));
        return lines;
    }

    public ValueTask DisposeAsync() => _provider.DisposeAsync();

    private ValueTask<ActionOutcome> ReceiveAsync(string tenant, int number) => Service(tenant).TryReceiveAsync(new Intake
    {
        Channel = "Web",
        Subject = $"Kettle {number}",
        Description = "It leaks.",
        Product = new Product { Sku = "kettle", Batch = "B7" },
        IdempotencyKey = $"request {number}",
    });

    private ValueTask<ActionOutcome> NoteAsync(string tenant, ComplaintId id, int number) => Service(tenant).ActAsync(
        id, new AddNote($"Called back, {number}."), Anna, new ActOptions { IdempotencyKey = $"note {number}" });

    private IComplaintService Service(string tenant) => _provider.GetRequiredService<IComplaintService>().ForTenant(tenant);
}
