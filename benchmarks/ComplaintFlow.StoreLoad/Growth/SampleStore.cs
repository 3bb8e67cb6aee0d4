using ComplaintFlow.PostgreSql;
using ComplaintFlow.Storage;

namespace ComplaintFlow.StoreLoad.Growth;

/// <summary>A store whose list has a sample of its complaints only, so that a sample is verified as all are.</summary>
internal sealed class SampleStore(PostgreSqlStore store, IReadOnlyList<ComplaintSummary> sample) : IComplaintStore
{
    public ValueTask<StoredComplaint?> FindAsync(ComplaintKey key, CancellationToken cancellationToken) =>
        store.FindAsync(key, cancellationToken);

    public ValueTask<StoredComplaint?> FindByUniqueKeyAsync(UniqueKey key, CancellationToken cancellationToken) =>
        store.FindByUniqueKeyAsync(key, cancellationToken);

    public ValueTask<IReadOnlyList<CommitResult>> CommitAsync(
        IReadOnlyList<ComplaintCommit> commits, CancellationToken cancellationToken) => store.CommitAsync(commits, cancellationToken);

    public IAsyncEnumerable<JournalEntry> ReadJournalAsync(JournalQuery query, CancellationToken cancellationToken) =>
        store.ReadJournalAsync(query, cancellationToken);

    public ValueTask<Page<ComplaintSummary>> QueryAsync(ComplaintQuery query, CancellationToken cancellationToken) =>
        query.Id is null ? new(new Page<ComplaintSummary>(sample, null)) : store.QueryAsync(query, cancellationToken);

    public ValueTask<IReadOnlyList<GroupCount>> CountAsync(CountQuery query, CancellationToken cancellationToken) =>
        store.CountAsync(query, cancellationToken);

    public ValueTask<IReadOnlyList<FoundSignal>> FindSignalsAsync(SignalQuery query, CancellationToken cancellationToken) =>
        store.FindSignalsAsync(query, cancellationToken);
}
