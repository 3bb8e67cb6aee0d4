using System.Runtime.CompilerServices;
using ComplaintFlow.Sqlite.Connections;
using ComplaintFlow.Sqlite.Reading;
using ComplaintFlow.Sqlite.Schema;
using ComplaintFlow.Sqlite.Writing;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Sqlite;

/// <summary>Stores complaints in one SQLite file, with a write-ahead log next to it.</summary>
/// <remarks>
/// All members are safe to call from any thread. What a method returns is durable. Calls that arrive together are written
/// together. Several processes of one machine may work on the same file. Instants are kept in whole microseconds, rounded down.
/// </remarks>
public sealed partial class SqliteStore
    : IComplaintStore, IAlarms, IOutbox, IDefinitionStore, IExpiringStore, IStoreTransfer, IStoreSchema, IAsyncDisposable, IDisposable
{
    private readonly TimeSpan _busyTimeout;
    private readonly Database _database;
    private readonly Readers _readers;
    private readonly Writer _writer;

    /// <summary>Creates a store. The first call opens the file.</summary>
    /// <param name="connectionString">A connection string of Microsoft.Data.Sqlite that names a file: <c>Data
    /// Source=complaints.db</c>.</param>
    /// <param name="options">The options; null for the defaults.</param>
    /// <exception cref="ArgumentException">The connection string names no file, or an option is out of range.</exception>
    public SqliteStore(string connectionString, SqliteStoreOptions? options = null)
    {
        options = SqliteStoreOptionsValidator.Checked(options ?? new SqliteStoreOptions());
        (TimeSpan busyTimeout, bool migrate) = (options.BusyTimeout, options.MigrateAtStart);
        _busyTimeout = busyTimeout;
        _database = new Database(connectionString, busyTimeout, connection => Migrations.EnsureAsync(connection, migrate, busyTimeout));
        _readers = new Readers(_database.ConnectionString, busyTimeout);
        _writer = new Writer(_database.ConnectionString, options.MaxBatchSize, busyTimeout, options.WalAutoCheckpointPages);
    }

    /// <summary>
    /// Creates the database if there is none and brings its schema up to date, under a lock. Otherwise the first call does so.
    /// Safe to call again.
    /// </summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="ComplaintStoreException">A later release has migrated the database, or an earlier one has and this store does not
    /// migrate, or it cannot be opened or written.</exception>
    public ValueTask EnsureAsync(CancellationToken cancellationToken = default) => _database.EnsureAsync(cancellationToken);

    /// <inheritdoc/>
    public ValueTask<StoredComplaint?> FindAsync(ComplaintKey key, CancellationToken cancellationToken) =>
        ReadAsync(connection => ComplaintTable.Find(connection, key), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<StoredComplaint?> FindByUniqueKeyAsync(UniqueKey key, CancellationToken cancellationToken) =>
        ReadAsync(connection => ComplaintTable.Find(connection, key), cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<CommitResult>> CommitAsync(
        IReadOnlyList<ComplaintCommit> commits, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        CommitValidator.Check(commits);
        return commits.Count == 0 ? [] : await WriteAsync(connection => Commits.Write(connection, commits), cancellationToken)
            .ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<JournalEntry> ReadJournalAsync(
        JournalQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (JournalQuery? rest = query; rest is not null;)
        {
            JournalQuery chunk = rest;
            List<JournalEntry> entries = await ReadAsync(connection => ComplaintTable.Journal(connection, chunk), cancellationToken)
                .ConfigureAwait(false);
            foreach (JournalEntry entry in entries)
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return entry;
            }
            rest = entries.Count == ComplaintTable.Chunk ? chunk with { FromVersion = entries[^1].Version + 1 } : null;
        }
    }

    /// <inheritdoc/>
    public async ValueTask<Page<ComplaintSummary>> QueryAsync(ComplaintQuery query, CancellationToken cancellationToken)
    {
        StoreRequestValidator.Check(query);
        var after = PageCursor.After(query);
        return await ReadAsync(connection => Summaries.Query(connection, query, after), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<GroupCount>> CountAsync(CountQuery query, CancellationToken cancellationToken)
    {
        StoreRequestValidator.Check(query);
        return await ReadAsync(connection => Summaries.Count(connection, query), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<FoundSignal>> FindSignalsAsync(SignalQuery query, CancellationToken cancellationToken)
    {
        StoreRequestValidator.Check(query);
        return await ReadAsync(connection => Signals.Find(connection, query), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<string>> GetTenantsAsync(CancellationToken cancellationToken) =>
        await ReadAsync(Summaries.Tenants, cancellationToken).ConfigureAwait(false);

    /// <summary>Writes pending calls and closes the file.</summary>
    public async ValueTask DisposeAsync()
    {
        await _writer.DisposeAsync().ConfigureAwait(false);
        _readers.Dispose();
    }

    /// <summary>Writes pending calls and closes the file.</summary>
    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    /// <summary>For tests: the file grows to so many pages and no further.</summary>
    internal async Task LimitPagesAsync(int pages) => await WriteAsync(
        connection =>
        {
            connection.Execute(FormattableString.Invariant($"PRAGMA max_page_count = {pages}"));
            return true;
        },
        CancellationToken.None).ConfigureAwait(false);

    /// <summary>
    /// Leases for the tenants that have work. Where other workers were faster everywhere, it looks again: an empty answer says that there
    /// is nothing to lease.
    /// </summary>
    private async ValueTask<IReadOnlyList<TLease>> LeaseAsync<TLease>(
        LeaseRequest request, WorkSql work, Func<Connection, LeaseRequest, IReadOnlyList<TLease>> lease,
        CancellationToken cancellationToken)
    {
        while (true)
        {
            List<string> tenants = await ReadAsync(connection => Turns.WithWork(connection, work, request), cancellationToken)
                .ConfigureAwait(false);
            if (tenants.Count == 0)
                return [];
            IReadOnlyList<TLease> leases = await WriteAsync(
                connection => lease(connection, request with { Tenants = tenants }), cancellationToken).ConfigureAwait(false);
            if (leases.Count > 0)
                return leases;
        }
    }

    private async ValueTask<T> ReadAsync<T>(Func<Connection, T> read, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        await _database.EnsureAsync(cancellationToken).ConfigureAwait(false);
        return _readers.Read(read);
    }

    private async ValueTask<T> WriteAsync<T>(Func<Connection, T> write, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        await _database.EnsureAsync(cancellationToken).ConfigureAwait(false);
        return await _writer.WriteAsync(write, cancellationToken).ConfigureAwait(false);
    }
}
