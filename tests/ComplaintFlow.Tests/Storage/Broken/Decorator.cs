using ComplaintFlow.Storage;
using ComplaintFlow.Storage.InMemory;

namespace ComplaintFlow.Tests.Storage.Broken;

/// <summary>Hands every call on to a store that holds the rules. Each fault overrides what it breaks.</summary>
internal class Decorator : IComplaintStore, IAlarms, IOutbox, IDefinitionStore, IExpiringStore, IStoreTransfer
{
    /// <summary>What is kept; nodes on the same data share it.</summary>
    public InMemoryStore Inner { get; set; } = new();

    /// <summary>Whether commits fail half-way; this store has then written nothing yet.</summary>
    public bool Breaks { get; set; }

    public virtual ValueTask<StoredComplaint?> FindAsync(ComplaintKey key, CancellationToken cancellationToken) =>
        Inner.FindAsync(key, cancellationToken);

    public virtual ValueTask<StoredComplaint?> FindByUniqueKeyAsync(UniqueKey key, CancellationToken cancellationToken) =>
        Inner.FindByUniqueKeyAsync(key, cancellationToken);

    public virtual ValueTask<IReadOnlyList<CommitResult>> CommitAsync(
        IReadOnlyList<ComplaintCommit> commits, CancellationToken cancellationToken) =>
        Breaks ? throw new IOException("The disk is full.") : Inner.CommitAsync(commits, cancellationToken);

    public virtual IAsyncEnumerable<JournalEntry> ReadJournalAsync(JournalQuery query, CancellationToken cancellationToken) =>
        Inner.ReadJournalAsync(query, cancellationToken);

    public virtual ValueTask<Page<ComplaintSummary>> QueryAsync(ComplaintQuery query, CancellationToken cancellationToken) =>
        Inner.QueryAsync(query, cancellationToken);

    public virtual ValueTask<IReadOnlyList<GroupCount>> CountAsync(CountQuery query, CancellationToken cancellationToken) =>
        Inner.CountAsync(query, cancellationToken);

    public virtual ValueTask<IReadOnlyList<FoundSignal>> FindSignalsAsync(SignalQuery query, CancellationToken cancellationToken) =>
        Inner.FindSignalsAsync(query, cancellationToken);

    public virtual ValueTask<IReadOnlyList<string>> GetTenantsAsync(CancellationToken cancellationToken) =>
        Inner.GetTenantsAsync(cancellationToken);

    public virtual ValueTask<IReadOnlyList<ComplaintLease>> LeaseDueAsync(LeaseRequest request, CancellationToken cancellationToken) =>
        Inner.LeaseDueAsync(request, cancellationToken);

    public virtual ValueTask SettleDueAsync(IReadOnlyList<DueOutcome> outcomes, CancellationToken cancellationToken) =>
        Inner.SettleDueAsync(outcomes, cancellationToken);

    public virtual ValueTask<IReadOnlyList<ParkedComplaint>> GetParkedAsync(string tenant, int max, CancellationToken cancellationToken) =>
        Inner.GetParkedAsync(tenant, max, cancellationToken);

    public virtual ValueTask<int> ResumeAsync(IReadOnlyList<ComplaintKey> keys, CancellationToken cancellationToken) =>
        Inner.ResumeAsync(keys, cancellationToken);

    public virtual ValueTask<IReadOnlyList<StoredAlarm?>> GetAlarmsAsync(
        IReadOnlyList<ComplaintKey> keys, CancellationToken cancellationToken) => Inner.GetAlarmsAsync(keys, cancellationToken);

    public virtual ValueTask<Backlog> GetDueBacklogAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
        Inner.GetDueBacklogAsync(now, cancellationToken);

    public virtual ValueTask<IReadOnlyList<MessageLease>> LeaseAsync(LeaseRequest request, CancellationToken cancellationToken) =>
        Inner.LeaseAsync(request, cancellationToken);

    public virtual ValueTask SettleAsync(IReadOnlyList<MessageOutcome> outcomes, CancellationToken cancellationToken) =>
        Inner.SettleAsync(outcomes, cancellationToken);

    public virtual ValueTask<IReadOnlyList<DeadLetter>> GetDeadLettersAsync(string tenant, int max, CancellationToken cancellationToken) =>
        Inner.GetDeadLettersAsync(tenant, max, cancellationToken);

    public virtual ValueTask<int> ResendAsync(
        string tenant, IReadOnlyList<string> ids, DateTimeOffset now, CancellationToken cancellationToken) =>
            Inner.ResendAsync(tenant, ids, now, cancellationToken);

    public virtual ValueTask<Backlog> GetOutboxBacklogAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
        Inner.GetOutboxBacklogAsync(now, cancellationToken);

    public virtual IAsyncEnumerable<ComplaintRecord> ReadRecordsAsync(string? tenant, CancellationToken cancellationToken) =>
        Inner.ReadRecordsAsync(tenant, cancellationToken);

    public virtual ValueTask<IReadOnlyList<RecordStatus>> WriteRecordsAsync(
        IReadOnlyList<ComplaintRecord> records, CancellationToken cancellationToken) =>
        Breaks ? throw new IOException("The disk is full.") : Inner.WriteRecordsAsync(records, cancellationToken);

    public virtual ValueTask<RecordCounts> CountRecordsAsync(string? tenant, CancellationToken cancellationToken) =>
        Inner.CountRecordsAsync(tenant, cancellationToken);

    public virtual IAsyncEnumerable<StoredDefinition> ReadDefinitionsAsync(CancellationToken cancellationToken) =>
        Inner.ReadDefinitionsAsync(cancellationToken);

    public virtual ValueTask<ExpiringValue?> FindAsync(ExpiringKey key, DateTimeOffset now, CancellationToken cancellationToken) =>
        Inner.FindAsync(key, now, cancellationToken);

    public virtual ValueTask<ExpiringValue?> TryWriteAsync(ExpiringWrite write, CancellationToken cancellationToken) =>
        Inner.TryWriteAsync(write, cancellationToken);

    public virtual ValueTask SaveAsync(string hash, ReadOnlyMemory<byte> definition, CancellationToken cancellationToken) =>
        Inner.SaveAsync(hash, definition, cancellationToken);

    public virtual ValueTask<ReadOnlyMemory<byte>?> FindAsync(string hash, CancellationToken cancellationToken) =>
        Inner.FindAsync(hash, cancellationToken);
}
