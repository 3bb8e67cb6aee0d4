using System.Runtime.CompilerServices;
using ComplaintFlow.PostgreSql.Connections;
using ComplaintFlow.PostgreSql.Reading;
using ComplaintFlow.PostgreSql.Schema;
using ComplaintFlow.PostgreSql.Writing;
using ComplaintFlow.Storage;

namespace ComplaintFlow.PostgreSql;

/// <summary>
/// Keeps complaints in PostgreSQL. Any number of nodes may work on the same database. Calls that arrive together are written together.
/// </summary>
/// <remarks>
/// All members are safe to call from any thread. If a connection is lost, a call tries again on a fresh one. A commit is looked up first,
/// so that it is written once. Instants are kept in whole microseconds, rounded down.
/// </remarks>
public sealed partial class PostgreSqlStore
    : IComplaintStore, IAlarms, IOutbox, IDefinitionStore, IExpiringStore, IStoreTransfer, IStoreSchema, IAsyncDisposable, IDisposable
{
    /// <summary>Commits, complaints and journals each go in batches of their own.</summary>
    private const int BatchKinds = 3;

    private readonly Database _database;
    private readonly Finder _finder;
    private readonly Journals _journals;
    private readonly Writer _writer;

    /// <summary>Creates a store. The first call connects.</summary>
    /// <param name="connectionString">A connection string of Npgsql: <c>Host=db;Database=complaints;Username=app</c>.</param>
    /// <param name="options">The options; null for the defaults.</param>
    /// <exception cref="ArgumentException">The connection string is not valid, or an option is out of range.</exception>
    public PostgreSqlStore(string connectionString, PostgreSqlStoreOptions? options = null)
    {
        options = PostgreSqlStoreOptionsValidator.Checked(options ?? new PostgreSqlStoreOptions());
        (int batches, int batchSize, bool migrate) = (options.MaxConcurrentBatches, options.MaxBatchSize, options.MigrateAtStart);
        _database = new Database(
            connectionString, options.RetryTimeout, BatchKinds * batches,
            (connection, token) => Migrations.EnsureAsync(connection, migrate, token));
        _finder = new Finder(_database, batches, batchSize);
        _journals = new Journals(_database, batches, batchSize);
        _writer = new Writer(_database, batches, batchSize);
    }

    /// <summary>
    /// Creates the tables if there are none and brings their schema up to date, under a lock. Otherwise the first call does so.
    /// Safe to call again.
    /// </summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="ComplaintStoreException">A later release has migrated the database, or an earlier one has and this store does not
    /// migrate, or it cannot be reached or written.</exception>
    public ValueTask EnsureAsync(CancellationToken cancellationToken = default) => _database.EnsureAsync(cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<StoredComplaint?> FindAsync(ComplaintKey key, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        await _database.EnsureAsync(cancellationToken).ConfigureAwait(false);
        return await _finder.FindAsync(key, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public ValueTask<StoredComplaint?> FindByUniqueKeyAsync(UniqueKey key, CancellationToken cancellationToken) =>
        _database.RunAsync((connection, token) => ComplaintTable.FindAsync(connection, key, token), cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<CommitResult>> CommitAsync(
        IReadOnlyList<ComplaintCommit> commits, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        CommitValidator.Check(commits);
        if (commits.Count == 0)
            return [];
        await _database.EnsureAsync(cancellationToken).ConfigureAwait(false);
        return await _writer.WriteAsync(commits, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<JournalEntry> ReadJournalAsync(
        JournalQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        await _database.EnsureAsync(cancellationToken).ConfigureAwait(false);
        for (JournalQuery? rest = query; rest is not null;)
        {
            List<JournalEntry> entries = await _journals.ReadAsync(rest, cancellationToken).ConfigureAwait(false);
            foreach (JournalEntry entry in entries)
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return entry;
            }
            rest = entries.Count == Journals.Chunk ? rest with { FromVersion = entries[^1].Version + 1 } : null;
        }
    }

    /// <inheritdoc/>
    public ValueTask<Page<ComplaintSummary>> QueryAsync(ComplaintQuery query, CancellationToken cancellationToken)
    {
        StoreRequestValidator.Check(query);
        var after = PageCursor.After(query);
        return _database.RunAsync((connection, token) => Summaries.QueryAsync(connection, query, after, token), cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<GroupCount>> CountAsync(CountQuery query, CancellationToken cancellationToken)
    {
        StoreRequestValidator.Check(query);
        return _database.RunAsync((connection, token) => Summaries.CountAsync(connection, query, token), cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<FoundSignal>> FindSignalsAsync(SignalQuery query, CancellationToken cancellationToken)
    {
        StoreRequestValidator.Check(query);
        return _database.RunAsync((connection, token) => Signals.FindAsync(connection, query, token), cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<string>> GetTenantsAsync(CancellationToken cancellationToken) =>
        _database.RunAsync(Summaries.TenantsAsync, cancellationToken);

    /// <summary>Writes pending calls and closes the connections.</summary>
    public async ValueTask DisposeAsync()
    {
        await _writer.DisposeAsync().ConfigureAwait(false);
        await _finder.DisposeAsync().ConfigureAwait(false);
        await _journals.DisposeAsync().ConfigureAwait(false);
        await _database.DisposeAsync().ConfigureAwait(false);
    }

    /// <summary>Writes pending calls and closes the connections.</summary>
    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();
}
