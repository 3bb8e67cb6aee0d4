namespace ComplaintFlow.Storage;

/// <summary>
/// Stores complaints. An adapter implements this interface, <see cref="IAlarms"/>, <see cref="IOutbox"/> and
/// <see cref="IDefinitionStore"/> over the same database.
/// </summary>
/// <remarks>
/// All members are safe to call from any thread. Correctness comes from comparing versions, never from a lock in memory. Every
/// method throws <see cref="ComplaintStoreException"/> if the store fails, and <see cref="OperationCanceledException"/> if its
/// token is cancelled.
/// </remarks>
/// <example>
/// A conflict is a status, not an exception: read again, decide again, commit again.
/// <code>
/// var results = await store.CommitAsync([commit], cancellationToken);
/// if (results[0].Status == CommitStatus.VersionConflict)
/// {
///     var current = await store.FindAsync(commit.Key, cancellationToken);   // decide again from this version
/// }
/// </code>
/// </example>
public interface IComplaintStore
{
    /// <summary>Gets the current snapshot of a complaint.</summary>
    /// <param name="key">The complaint.</param>
    /// <param name="cancellationToken">A token that cancels the call.</param>
    /// <returns>The snapshot, or null if there is no such complaint.</returns>
    ValueTask<StoredComplaint?> FindAsync(ComplaintKey key, CancellationToken cancellationToken);

    /// <summary>Gets the complaint that a unique key leads to.</summary>
    /// <param name="key">The unique key.</param>
    /// <param name="cancellationToken">A token that cancels the call.</param>
    /// <returns>The snapshot, or null if the key does not exist.</returns>
    ValueTask<StoredComplaint?> FindByUniqueKeyAsync(UniqueKey key, CancellationToken cancellationToken);

    /// <summary>Writes decisions, each about another complaint.</summary>
    /// <param name="commits">The commits, at most one per complaint.</param>
    /// <param name="cancellationToken">A token that cancels the call. Whether a commit was written is then unknown until it is
    /// looked up.</param>
    /// <returns>The answers, in the order of <paramref name="commits"/>.</returns>
    /// <exception cref="ArgumentException">A commit has a defect, and nothing of any commit was written. The defects are: two
    /// commits name the same complaint; the entry, the summary, a message or a unique key belongs to another complaint or tenant;
    /// a version is not the one after the expected version; or a commit that would be accepted has an entry whose hash does not
    /// follow from the last entry (<see cref="HashChain"/>), or a message whose id belongs to another message that has not
    /// left.</exception>
    /// <remarks>
    /// Each commit is atomic and answered separately: if the answer says so, everything is durable; otherwise nothing of it was
    /// written. A stale version is reported before a unique key that exists. If two commits of one call claim the same unique
    /// key, the first one gets it.
    /// </remarks>
    ValueTask<IReadOnlyList<CommitResult>> CommitAsync(IReadOnlyList<ComplaintCommit> commits, CancellationToken cancellationToken);

    /// <summary>Reads the entries of a journal.</summary>
    /// <param name="query">The entries to read.</param>
    /// <param name="cancellationToken">A token that cancels the call.</param>
    /// <returns>The entries in order of version; empty if there is no such complaint.</returns>
    IAsyncEnumerable<JournalEntry> ReadJournalAsync(JournalQuery query, CancellationToken cancellationToken);

    /// <summary>Gets a page of complaints by their columns. It reads no snapshots.</summary>
    /// <param name="query">The filters, the order and the place in the list.</param>
    /// <param name="cancellationToken">A token that cancels the call.</param>
    /// <returns>The page.</returns>
    /// <exception cref="ArgumentException">The page size is out of range, or the continuation does not belong to this
    /// query.</exception>
    ValueTask<Page<ComplaintSummary>> QueryAsync(ComplaintQuery query, CancellationToken cancellationToken);

    /// <summary>Counts complaints by the values of a column.</summary>
    /// <param name="query">The column and the filters.</param>
    /// <param name="cancellationToken">A token that cancels the call.</param>
    /// <returns>The values with their counts: the most frequent first, then by ordinals; within one frequency, complaints without
    /// a value come first.</returns>
    ValueTask<IReadOnlyList<GroupCount>> CountAsync(CountQuery query, CancellationToken cancellationToken);

    /// <summary>Finds the committed signals in a window of time.</summary>
    /// <param name="query">The signals to find.</param>
    /// <param name="cancellationToken">A token that cancels the call.</param>
    /// <returns>The signals, value by value in the order of the query; of each value the latest first, then the highest
    /// id.</returns>
    /// <exception cref="ArgumentException">The query asks for less than one signal.</exception>
    /// <remarks>
    /// It is called for every complaint that comes in, so it uses an index and costs no more in a large store than in a small
    /// one. A signal that a complaint has already given at the same instant is not written again.
    /// </remarks>
    ValueTask<IReadOnlyList<FoundSignal>> FindSignalsAsync(SignalQuery query, CancellationToken cancellationToken);

    /// <summary>Lists the tenants that have complaints.</summary>
    /// <param name="cancellationToken">A token that cancels the call.</param>
    /// <returns>The names, each once, by ordinals.</returns>
    /// <remarks>
    /// Tools that look after an installation call it, such as one that verifies the journals of every tenant. No host calls it: the
    /// tenants of a host are those that its rules declare. It uses an index, so that its cost goes by the number of tenants.
    /// </remarks>
    ValueTask<IReadOnlyList<string>> GetTenantsAsync(CancellationToken cancellationToken);
}
