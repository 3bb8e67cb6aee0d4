using ComplaintFlow.Storage;

namespace ComplaintFlow.StoreLoad.Account;

/// <summary>A store that answers each commit and keeps none: what is left is what the library itself does. It reads from another one.</summary>
internal sealed class AnsweringStore(IComplaintStore store) : IComplaintStore
{
    /// <summary>The last commit.</summary>
    public ComplaintCommit? Last { get; private set; }

    public ValueTask<IReadOnlyList<CommitResult>> CommitAsync(IReadOnlyList<ComplaintCommit> commits, CancellationToken cancellationToken)
    {
        Last = commits[0];
        return new([new CommitResult(CommitStatus.Committed)]);
    }

    public ValueTask<StoredComplaint?> FindAsync(ComplaintKey key, CancellationToken cancellationToken) =>
        store.FindAsync(key, cancellationToken);

    public ValueTask<StoredComplaint?> FindByUniqueKeyAsync(UniqueKey key, CancellationToken cancellationToken) =>
        store.FindByUniqueKeyAsync(key, cancellationToken);

    public IAsyncEnumerable<JournalEntry> ReadJournalAsync(JournalQuery query, CancellationToken cancellationToken) =>
        store.ReadJournalAsync(query, cancellationToken);

    public ValueTask<Page<ComplaintSummary>> QueryAsync(ComplaintQuery query, CancellationToken cancellationToken) =>
        store.QueryAsync(query, cancellationToken);

    public ValueTask<IReadOnlyList<GroupCount>> CountAsync(CountQuery query, CancellationToken cancellationToken) =>
        store.CountAsync(query, cancellationToken);

    public ValueTask<IReadOnlyList<FoundSignal>> FindSignalsAsync(SignalQuery query, CancellationToken cancellationToken) =>
        store.FindSignalsAsync(query, cancellationToken);
}
