using System.Data;
using ComplaintFlow.PostgreSql.Connections;
using ComplaintFlow.PostgreSql.Evidence;
using ComplaintFlow.PostgreSql.Schema;
using ComplaintFlow.Storage;
using Npgsql;

namespace ComplaintFlow.PostgreSql;

/// <summary>
/// Keeps the bytes of evidence in PostgreSQL, so that any number of hosts find them and a backup of the database has them.
/// </summary>
/// <remarks>
/// All members are safe to call from any thread. Bytes are streamed in both directions, in chunks of 256 KiB. An upload is one transaction,
/// which stays open for as long as the bytes come in.
/// </remarks>
public sealed class PostgreSqlEvidenceStore : IEvidenceStore, IStoreSchema, IAsyncDisposable, IDisposable
{
    private readonly Database _database;

    /// <summary>Creates a store. The first call connects.</summary>
    /// <param name="connectionString">A connection string of Npgsql: <c>Host=db;Database=complaints;Username=app</c>.</param>
    /// <param name="options">The options; null for the defaults. Those of batches make no difference.</param>
    /// <exception cref="ArgumentException">The connection string is not valid, or an option is out of range.</exception>
    public PostgreSqlEvidenceStore(string connectionString, PostgreSqlStoreOptions? options = null)
    {
        options = PostgreSqlStoreOptionsValidator.Checked(options ?? new PostgreSqlStoreOptions());
        bool migrate = options.MigrateAtStart;
        _database = new Database(
            connectionString, options.RetryTimeout, maxBatchConnections: 1,
            (connection, token) => Migrations.EnsureAsync(connection, migrate, token));
    }

    /// <inheritdoc cref="PostgreSqlStore.EnsureAsync"/>
    public ValueTask EnsureAsync(CancellationToken cancellationToken = default) => _database.EnsureAsync(cancellationToken);

    /// <inheritdoc/>
    public async ValueTask PutAsync(string tenant, EvidenceUpload upload, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(tenant);
        ArgumentNullException.ThrowIfNull(upload);
        cancellationToken.ThrowIfCancellationRequested();
        await EvidenceFailure.GuardAsync(async () =>
        {
            NpgsqlConnection connection = await _database.OpenAsync(cancellationToken).ConfigureAwait(false);
            await using (connection.ConfigureAwait(false))
            {
                NpgsqlTransaction transaction = await connection.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellationToken)
                    .ConfigureAwait(false);
                await using (transaction.ConfigureAwait(false))
                {
                    // If the bytes are there already, the chunks go with the transaction.
                    if (await EvidenceTable.AddAsync(connection, tenant, upload, cancellationToken).ConfigureAwait(false))
                        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
                }
            }
            return true;
        }).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask<Stream?> OpenAsync(EvidenceKey key, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(key);
        (Guid Upload, long Length)? piece = await FindAsync(key, cancellationToken).ConfigureAwait(false);
        return piece is { } found ? new EvidenceStream(_database, found.Upload, found.Length) : null;
    }

    /// <inheritdoc/>
    public async ValueTask<bool> ExistsAsync(EvidenceKey key, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(key);
        return await FindAsync(key, cancellationToken).ConfigureAwait(false) is not null;
    }

    /// <summary>Closes the connections.</summary>
    public ValueTask DisposeAsync() => _database.DisposeAsync();

    /// <summary>Closes the connections.</summary>
    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    private ValueTask<(Guid Upload, long Length)?> FindAsync(EvidenceKey key, CancellationToken cancellationToken) =>
        EvidenceFailure.GuardAsync(() => _database.RunAsync(
            (connection, token) => EvidenceTable.FindAsync(connection, key, token), cancellationToken));
}
