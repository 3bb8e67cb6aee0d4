using ComplaintFlow.Storage;

namespace ComplaintFlow.Tests.Storage;

/// <summary>The three roles of one empty store.</summary>
public sealed record StoreRoles(IComplaintStore Complaints, IOutbox Outbox, IDefinitionStore Definitions)
{
    public async ValueTask<CommitResult> CommitAsync(ComplaintCommit commit) => (await Complaints.CommitAsync([commit], CancellationToken.None))[0];

    public async ValueTask SeedAsync(params ComplaintCommit[] commits)
    {
        foreach (ComplaintCommit commit in commits)
            (await CommitAsync(commit)).Status.Should().Be(CommitStatus.Committed);
    }

    public async ValueTask<IReadOnlyList<JournalEntry>> JournalAsync(ComplaintKey key, long from = 1, long to = long.MaxValue)
    {
        var entries = new List<JournalEntry>();
        await foreach (JournalEntry entry in Complaints.ReadJournalAsync(new JournalQuery(key, from, to), CancellationToken.None))
            entries.Add(entry);
        return entries;
    }

    public ValueTask<Page<ComplaintSummary>> QueryAsync(ComplaintQuery query) => Complaints.QueryAsync(query, CancellationToken.None);

    /// <summary>All pages of a query. A store whose pages do not end fails instead of hanging.</summary>
    public async ValueTask<IReadOnlyList<Page<ComplaintSummary>>> PagesAsync(ComplaintQuery query)
    {
        var pages = new List<Page<ComplaintSummary>>();
        for (ComplaintQuery? next = query; next is not null;)
        {
            pages.Should().HaveCountLessThan(1000, "pages must end");
            Page<ComplaintSummary> page = await QueryAsync(next);
            pages.Add(page);
            next = page.Continuation is null ? null : query with { Continuation = page.Continuation };
        }
        return pages;
    }

    public ValueTask<IReadOnlyList<ComplaintLease>> LeaseDueAsync(DateTimeOffset now, string holder = "a", int max = 100) =>
        Complaints.LeaseDueAsync(new LeaseRequest(now, holder, Commits.LeaseTime, max), CancellationToken.None);

    public ValueTask SettleDueAsync(ComplaintLease lease, Settlement settlement, DateTimeOffset? at = null, string? reason = null) =>
        Complaints.SettleDueAsync([new DueOutcome(lease, settlement, at, reason)], CancellationToken.None);

    public ValueTask<IReadOnlyList<MessageLease>> LeaseMessagesAsync(DateTimeOffset now, string holder = "a", int max = 100) =>
        Outbox.LeaseAsync(new LeaseRequest(now, holder, Commits.LeaseTime, max), CancellationToken.None);

    public ValueTask SettleMessageAsync(MessageLease lease, Settlement settlement, DateTimeOffset? at = null, string? reason = null) =>
        Outbox.SettleAsync([new MessageOutcome(lease, settlement, at, reason)], CancellationToken.None);

    public ValueTask<IReadOnlyList<DeadLetter>> DeadLettersAsync(string tenant = ComplaintKey.DefaultTenant) =>
        Outbox.DeadLettersAsync(tenant, 100, CancellationToken.None);
}
