using ComplaintFlow.Storage;
using ComplaintFlow.Storage.InMemory;

namespace ComplaintFlow.Mail.Tests.Support;

/// <summary>A store of the four roles that every store has, and of no other.</summary>
internal sealed class PlainStore : IComplaintStore, IAlarms, IOutbox, IDefinitionStore
{
    private readonly InMemoryStore _inner = new();

    public ValueTask<StoredComplaint?> FindAsync(ComplaintKey key, CancellationToken cancellationToken) =>
        _inner.FindAsync(key, cancellationToken);

    public ValueTask<StoredComplaint?> FindByUniqueKeyAsync(UniqueKey key, CancellationToken cancellationToken) =>
        _inner.FindByUniqueKeyAsync(key, cancellationToken);

    public ValueTask<IReadOnlyList<CommitResult>> CommitAsync(
        IReadOnlyList<ComplaintCommit> commits, CancellationToken cancellationToken) => _inner.CommitAsync(commits, cancellationToken);

    public IAsyncEnumerable<JournalEntry> ReadJournalAsync(JournalQuery query, CancellationToken cancellationToken) =>
        _inner.ReadJournalAsync(query, cancellationToken);

    public ValueTask<Page<ComplaintSummary>> QueryAsync(ComplaintQuery query, CancellationToken cancellationToken) =>
        _inner.QueryAsync(query, cancellationToken);

    public ValueTask<IReadOnlyList<GroupCount>> CountAsync(CountQuery query, CancellationToken cancellationToken) =>
        _inner.CountAsync(query, cancellationToken);

    public ValueTask<IReadOnlyList<FoundSignal>> FindSignalsAsync(SignalQuery query, CancellationToken cancellationToken) =>
        _inner.FindSignalsAsync(query, cancellationToken);

    public ValueTask<IReadOnlyList<string>> GetTenantsAsync(CancellationToken cancellationToken) =>
        _inner.GetTenantsAsync(cancellationToken);

    public ValueTask<IReadOnlyList<ComplaintLease>> LeaseDueAsync(LeaseRequest request, CancellationToken cancellationToken) =>
        _inner.LeaseDueAsync(request, cancellationToken);

    public ValueTask SettleDueAsync(IReadOnlyList<DueOutcome> outcomes, CancellationToken cancellationToken) =>
        _inner.SettleDueAsync(outcomes, cancellationToken);

    public ValueTask<IReadOnlyList<ParkedComplaint>> GetParkedAsync(string tenant, int max, CancellationToken cancellationToken) =>
        _inner.GetParkedAsync(tenant, max, cancellationToken);

    public ValueTask<int> ResumeAsync(IReadOnlyList<ComplaintKey> keys, CancellationToken cancellationToken) =>
        _inner.ResumeAsync(keys, cancellationToken);

    public ValueTask<IReadOnlyList<StoredAlarm?>> GetAlarmsAsync(
        IReadOnlyList<ComplaintKey> keys, CancellationToken cancellationToken) => _inner.GetAlarmsAsync(keys, cancellationToken);

    public ValueTask<Backlog> GetDueBacklogAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
        _inner.GetDueBacklogAsync(now, cancellationToken);

    public ValueTask<IReadOnlyList<MessageLease>> LeaseAsync(LeaseRequest request, CancellationToken cancellationToken) =>
        _inner.LeaseAsync(request, cancellationToken);

    public ValueTask SettleAsync(IReadOnlyList<MessageOutcome> outcomes, CancellationToken cancellationToken) =>
        _inner.SettleAsync(outcomes, cancellationToken);

    public ValueTask<IReadOnlyList<DeadLetter>> GetDeadLettersAsync(string tenant, int max, CancellationToken cancellationToken) =>
        _inner.GetDeadLettersAsync(tenant, max, cancellationToken);

    public ValueTask<int> ResendAsync(
        string tenant, IReadOnlyList<string> ids, DateTimeOffset now, CancellationToken cancellationToken) =>
        _inner.ResendAsync(tenant, ids, now, cancellationToken);

    public ValueTask<Backlog> GetOutboxBacklogAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
        _inner.GetOutboxBacklogAsync(now, cancellationToken);

    public ValueTask SaveAsync(string hash, ReadOnlyMemory<byte> definition, CancellationToken cancellationToken) =>
        _inner.SaveAsync(hash, definition, cancellationToken);

    public ValueTask<ReadOnlyMemory<byte>?> FindAsync(string hash, CancellationToken cancellationToken) =>
        _inner.FindAsync(hash, cancellationToken);
}
