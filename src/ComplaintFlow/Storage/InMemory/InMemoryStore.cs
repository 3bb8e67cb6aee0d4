using System.Runtime.CompilerServices;

namespace ComplaintFlow.Storage.InMemory;

/// <summary>
/// Keeps everything in the memory of one process, by the same rules as a database: for tests, trials and samples. Its content is
/// lost when the process ends.
/// </summary>
/// <remarks>
/// All members are safe to call from any thread. The store keeps the bytes that it is given without copying them, so callers must
/// not change them afterwards.
/// </remarks>
public sealed partial class InMemoryStore : IComplaintStore, IAlarms, IOutbox, IDefinitionStore, IExpiringStore, IStoreTransfer
{
    private readonly Lock _gate = new();
    private readonly ComplaintTable _files = new();
    private readonly Summaries _summaries = new();
    private readonly SignalIndex _signals = new();
    private readonly Alarms _alarms = new();
    private readonly PendingMessages _messages = new();
    private readonly Definitions _definitions = new();
    private readonly ExpiringValues _expiring = new();

    /// <inheritdoc/>
    public ValueTask<StoredComplaint?> FindAsync(ComplaintKey key, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate)
            return new(_files.Find(key));
    }

    /// <inheritdoc/>
    public ValueTask<StoredComplaint?> FindByUniqueKeyAsync(UniqueKey key, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate)
            return new(_files.Find(key));
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<JournalEntry> ReadJournalAsync(
        JournalQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask.ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        List<JournalEntry> entries;
        lock (_gate)
            entries = _files.Journal(query);
        foreach (JournalEntry entry in entries)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return entry;
        }
    }

    /// <inheritdoc/>
    public ValueTask<Page<ComplaintSummary>> QueryAsync(ComplaintQuery query, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        StoreRequestValidator.Check(query);
        lock (_gate)
            return new(_summaries.Query(query));
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<GroupCount>> CountAsync(CountQuery query, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        StoreRequestValidator.Check(query);
        lock (_gate)
            return new(_summaries.Count(query));
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<FoundSignal>> FindSignalsAsync(SignalQuery query, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        StoreRequestValidator.Check(query);
        lock (_gate)
            return new(_signals.Find(query));
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<string>> GetTenantsAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate)
            return new(_summaries.Tenants);
    }
}
