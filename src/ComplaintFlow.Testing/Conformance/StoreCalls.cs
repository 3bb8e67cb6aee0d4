using ComplaintFlow.Storage;

namespace ComplaintFlow.Testing.Conformance;

/// <summary>Provides short forms of the calls that rules make.</summary>
internal static class StoreCalls
{
    public static async ValueTask<CommitResult> CommitAsync(this StoreUnderTest store, ComplaintCommit commit) =>
        (await store.Complaints.CommitAsync([commit], CancellationToken.None))[0];

    public static async ValueTask SeedAsync(this StoreUnderTest store, params ComplaintCommit[] commits)
    {
        foreach (ComplaintCommit commit in commits)
            (await store.CommitAsync(commit)).Status.MustBe(CommitStatus.Committed);
    }

    public static async ValueTask<IReadOnlyList<JournalEntry>> JournalAsync(
        this StoreUnderTest store, ComplaintKey key, long from = 1, long to = long.MaxValue)
    {
        var entries = new List<JournalEntry>();
        await foreach (JournalEntry entry in store.Complaints.ReadJournalAsync(new JournalQuery(key, from, to), CancellationToken.None))
            entries.Add(entry);
        return entries;
    }

    public static ValueTask<Page<ComplaintSummary>> QueryAsync(this StoreUnderTest store, ComplaintQuery query) =>
        store.Complaints.QueryAsync(query, CancellationToken.None);

    /// <summary>Gets all pages of a query. A store whose pages do not end fails instead of hanging.</summary>
    public static async ValueTask<IReadOnlyList<Page<ComplaintSummary>>> PagesAsync(this StoreUnderTest store, ComplaintQuery query)
    {
        var pages = new List<Page<ComplaintSummary>>();
        for (ComplaintQuery? next = query; next is not null;)
        {
            pages.Count.MustBeLessThan(1000, "pages must end");
            Page<ComplaintSummary> page = await store.QueryAsync(next);
            pages.Add(page);
            next = page.Continuation is null ? null : query with { Continuation = page.Continuation };
        }
        return pages;
    }

    public static ValueTask<IReadOnlyList<FoundSignal>> SignalsAsync(
        this StoreUnderTest store, string kind, string value, DateTimeOffset? from = null, DateTimeOffset? to = null) =>
        store.Complaints.FindSignalsAsync(
            new SignalQuery(ComplaintKey.DefaultTenant, kind, [value], from ?? Commits.Start, to ?? Commits.Noon, 100),
            CancellationToken.None);

    public static ValueTask<IReadOnlyList<ComplaintLease>> LeaseDueAsync(
        this StoreUnderTest store, DateTimeOffset now, string holder = "a", int max = 100, IReadOnlyList<string>? tenants = null) =>
        store.Alarms.LeaseDueAsync(Request(now, holder, max, tenants), CancellationToken.None);

    public static ValueTask SettleDueAsync(
        this StoreUnderTest store, ComplaintLease lease, LeaseDisposition settlement, DateTimeOffset? at = null, string? reason = null) =>
        store.Alarms.SettleDueAsync([new DueOutcome(lease, settlement, at, reason)], CancellationToken.None);

    public static ValueTask<IReadOnlyList<ParkedComplaint>> ParkedAsync(
        this StoreUnderTest store, string tenant = ComplaintKey.DefaultTenant, int max = 100) =>
        store.Alarms.GetParkedAsync(tenant, max, CancellationToken.None);

    public static ValueTask<Backlog> DueBacklogAsync(this StoreUnderTest store, DateTimeOffset now) =>
        store.Alarms.GetDueBacklogAsync(now, CancellationToken.None);

    public static ValueTask<Backlog> BacklogAsync(this StoreUnderTest store, DateTimeOffset now) =>
        store.Outbox.GetOutboxBacklogAsync(now, CancellationToken.None);

    public static ValueTask<IReadOnlyList<MessageLease>> LeaseMessagesAsync(
        this StoreUnderTest store, DateTimeOffset now, string holder = "a", int max = 100, IReadOnlyList<string>? tenants = null,
        string channel = "") =>
        store.Outbox.LeaseAsync(Request(now, holder, max, tenants) with { Channel = channel }, CancellationToken.None);

    public static ValueTask SettleMessageAsync(
        this StoreUnderTest store, MessageLease lease, LeaseDisposition settlement, DateTimeOffset? at = null, string? reason = null) =>
        store.Outbox.SettleAsync([new MessageOutcome(lease, settlement, at, reason)], CancellationToken.None);

    public static ValueTask<IReadOnlyList<DeadLetter>> DeadLettersAsync(
        this StoreUnderTest store, string tenant = ComplaintKey.DefaultTenant) =>
        store.Outbox.GetDeadLettersAsync(tenant, 100, CancellationToken.None);

    public static async ValueTask<IReadOnlyList<ComplaintRecord>> RecordsAsync(this StoreUnderTest store, string? tenant = null)
    {
        var records = new List<ComplaintRecord>();
        await foreach (ComplaintRecord record in store.TransferOf().ReadRecordsAsync(tenant, CancellationToken.None))
            records.Add(record);
        return records;
    }

    public static ValueTask<IReadOnlyList<RecordStatus>> WriteAsync(
        this StoreUnderTest store, params IReadOnlyList<ComplaintRecord> records) =>
        store.TransferOf().WriteRecordsAsync(records, CancellationToken.None);

    /// <summary>Copies everything into an empty store.</summary>
    public static async ValueTask CopyAsync(this StoreUnderTest store, StoreUnderTest other)
    {
        IReadOnlyList<ComplaintRecord> records = await store.RecordsAsync();
        (await other.WriteAsync(records)).MustEqual(records.Select(static _ => RecordStatus.Written));
    }

    public static ValueTask<ExpiringValue?> FindAsync(this StoreUnderTest store, ExpiringKey key, DateTimeOffset now) =>
        store.ExpiringOf().FindAsync(key, now, CancellationToken.None);

    public static ValueTask<ExpiringValue?> TryWriteAsync(this StoreUnderTest store, ExpiringWrite write) =>
        store.ExpiringOf().TryWriteAsync(write, CancellationToken.None);

    /// <exception cref="ConformanceException">The store keeps no values that end by themselves.</exception>
    public static IExpiringStore ExpiringOf(this StoreUnderTest store) => store.Expiring ?? throw new ConformanceException(
        "The store keeps no values that end by themselves. Implement IExpiringStore, or list this rule as left out.");

    /// <exception cref="ConformanceException">The store cannot be copied.</exception>
    public static IStoreTransfer TransferOf(this StoreUnderTest store) => store.Transfer ?? throw new ConformanceException(
        "The store cannot be copied. Implement IStoreTransfer, or list the rules of the suite Transfer as left out.");

    private static LeaseRequest Request(DateTimeOffset now, string holder, int max, IReadOnlyList<string>? tenants) =>
        new(now, holder, Commits.LeaseTime, max) { Tenants = tenants ?? Commits.Tenants };
}
