namespace ComplaintFlow.Storage;

/// <summary>
/// Where complaints are kept. An adapter implements this role, <see cref="IAlarms"/>, <see cref="IOutbox"/> and
/// <see cref="IDefinitionStore"/> over the same database.
/// All members are safe to call from any thread. The store is right by comparing versions, never by a lock in memory.
/// </summary>
public interface IComplaintStore
{
    /// <summary>The current snapshot of a complaint, or null if there is none.</summary>
    /// <param name="key">The complaint.</param>
    /// <param name="cancellationToken">A token that cancels the call.</param>
    ValueTask<StoredComplaint?> FindAsync(ComplaintKey key, CancellationToken cancellationToken);

    /// <summary>The complaint that a unique key leads to, or null if the key does not exist.</summary>
    /// <param name="key">The unique key.</param>
    /// <param name="cancellationToken">A token that cancels the call.</param>
    ValueTask<StoredComplaint?> FindByUniqueKeyAsync(UniqueKey key, CancellationToken cancellationToken);

    /// <summary>
    /// Writes decisions, each of another complaint. Each is atomic and answered on its own: all of it is durable when the answer says so,
    /// or nothing of it was written.
    /// A stale version is answered before a unique key that exists; of two commits of one call that claim the same unique key, the first
    /// one gets it.
    /// </summary>
    /// <param name="commits">At most one per complaint.</param>
    /// <param name="cancellationToken">Gives up waiting; whether a commit was written is then unknown until it is looked up.</param>
    /// <returns>The answers, in the order of <paramref name="commits"/>.</returns>
    /// <exception cref="ArgumentException">
    /// Nothing of any commit was written, since one has a defect: two commits name the same complaint; the entry, the summary, a message or
    /// a unique key belongs to
    /// another complaint or tenant; a version is not the one after the expected version; a commit that would be accepted has an entry whose
    /// hash does not follow
    /// from the last entry (<see cref="HashChain"/>), or a message whose id another one that has not left has too.
    /// </exception>
    ValueTask<IReadOnlyList<CommitResult>> CommitAsync(IReadOnlyList<ComplaintCommit> commits, CancellationToken cancellationToken);

    /// <summary>The entries of a journal in order of version; none if there is no such complaint.</summary>
    /// <param name="query">Which entries.</param>
    /// <param name="cancellationToken">A token that cancels the call.</param>
    IAsyncEnumerable<JournalEntry> ReadJournalAsync(JournalQuery query, CancellationToken cancellationToken);

    /// <summary>A page of complaints by their columns. Reads no snapshot.</summary>
    /// <param name="query">Which complaints, in what order, from where.</param>
    /// <param name="cancellationToken">A token that cancels the call.</param>
    /// <exception cref="ArgumentException">The page size is out of range, or the continuation is not one of this query.</exception>
    ValueTask<Page<ComplaintSummary>> QueryAsync(ComplaintQuery query, CancellationToken cancellationToken);

    /// <summary>
    /// How many complaints have each value of a column, the most frequent first, then by ordinals, those without a value before the others.
    /// </summary>
    /// <param name="query">What to count.</param>
    /// <param name="cancellationToken">A token that cancels the call.</param>
    ValueTask<IReadOnlyList<GroupCount>> CountAsync(CountQuery query, CancellationToken cancellationToken);

    /// <summary>
    /// The signals that were committed and lie in a window: value by value in the order of the query, of each the latest first, then the
    /// highest id. It is asked for every
    /// complaint that comes in, so it goes by an index and costs no more in a large store than in a small one. A signal that a complaint
    /// has given before at the
    /// same instant is not written again.
    /// </summary>
    /// <param name="query">Which signals.</param>
    /// <param name="cancellationToken">A token that cancels the call.</param>
    /// <exception cref="ArgumentException">It asks for less than one.</exception>
    ValueTask<IReadOnlyList<FoundSignal>> FindSignalsAsync(SignalQuery query, CancellationToken cancellationToken);
}
