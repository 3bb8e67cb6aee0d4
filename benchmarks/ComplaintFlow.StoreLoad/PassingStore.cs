using ComplaintFlow.Storage;

namespace ComplaintFlow.StoreLoad;

/// <summary>Hands every call on to another store. What is measured apart overrides one of them.</summary>
internal abstract class PassingStore(IComplaintStore store) : IComplaintStore
{
    public virtual ValueTask<StoredComplaint?> FindAsync(ComplaintKey key, CancellationToken cancellationToken) =>
        store.FindAsync(key, cancellationToken);

    public virtual ValueTask<IReadOnlyList<CommitResult>> CommitAsync(
        IReadOnlyList<ComplaintCommit> commits, CancellationToken cancellationToken) => store.CommitAsync(commits, cancellationToken);

    public virtual ValueTask<Page<ComplaintSummary>> QueryAsync(ComplaintQuery query, CancellationToken cancellationToken) =>
        store.QueryAsync(query, cancellationToken);

    public ValueTask<StoredComplaint?> FindByUniqueKeyAsync(UniqueKey key, CancellationToken cancellationToken) =>
        store.FindByUniqueKeyAsync(key, cancellationToken);

    public IAsyncEnumerable<JournalEntry> ReadJournalAsync(JournalQuery query, CancellationToken cancellationToken) =>
        store.ReadJournalAsync(query, cancellationToken);

    public ValueTask<IReadOnlyList<GroupCount>> CountAsync(CountQuery query, CancellationToken cancellationToken) =>
        store.CountAsync(query, cancellationToken);

    public ValueTask<IReadOnlyList<FoundSignal>> FindSignalsAsync(SignalQuery query, CancellationToken cancellationToken) =>
        store.FindSignalsAsync(query, cancellationToken);

    public ValueTask<IReadOnlyList<string>> GetTenantsAsync(CancellationToken cancellationToken) =>
        store.GetTenantsAsync(cancellationToken);
}
