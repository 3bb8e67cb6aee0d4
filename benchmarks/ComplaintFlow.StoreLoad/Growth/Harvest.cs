using ComplaintFlow.Storage;

namespace ComplaintFlow.StoreLoad.Growth;

/// <summary>
/// A store that holds one complaint at a time: the library makes its whole life here, with real decisions, snapshots and hash chains, and
/// the result goes to the database in bulk. Messages are left out, as if all had been sent.
/// </summary>
internal sealed class Harvest : IComplaintStore
{
    private MadeComplaint _made = new();

    public MadeComplaint Take()
    {
        MadeComplaint made = _made;
        _made = new MadeComplaint();
        return made;
    }

    public ValueTask<IReadOnlyList<CommitResult>> CommitAsync(IReadOnlyList<ComplaintCommit> commits, CancellationToken cancellationToken)
    {
        foreach (ComplaintCommit commit in commits)
            _made.Add(commit);
        return new([.. commits.Select(static _ => new CommitResult(CommitStatus.Committed))]);
    }

    public ValueTask<StoredComplaint?> FindAsync(ComplaintKey key, CancellationToken cancellationToken)
    {
        ComplaintCommit last = _made.Last;
        return new(last is null || last.Key != key ? null : new StoredComplaint(key, last.Entry.Version, last.Snapshot, last.Entry.Hash));
    }

    public ValueTask<StoredComplaint?> FindByUniqueKeyAsync(UniqueKey key, CancellationToken cancellationToken) =>
        new((StoredComplaint?)null);

    public IAsyncEnumerable<JournalEntry> ReadJournalAsync(JournalQuery query, CancellationToken cancellationToken) =>
        _made.Entries.ToAsyncEnumerable();

    public ValueTask<Page<ComplaintSummary>> QueryAsync(ComplaintQuery query, CancellationToken cancellationToken) =>
        new(new Page<ComplaintSummary>([], null));

    public ValueTask<IReadOnlyList<GroupCount>> CountAsync(CountQuery query, CancellationToken cancellationToken) => new([]);

    public ValueTask<IReadOnlyList<FoundSignal>> FindSignalsAsync(SignalQuery query, CancellationToken cancellationToken) => new([]);

    public ValueTask<IReadOnlyList<string>> GetTenantsAsync(CancellationToken cancellationToken) => new([]);
}
