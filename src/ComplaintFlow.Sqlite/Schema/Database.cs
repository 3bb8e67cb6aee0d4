using ComplaintFlow.Sqlite.Connections;
using Microsoft.Data.Sqlite;

namespace ComplaintFlow.Sqlite.Schema;

/// <summary>The file of a store: its place, and whether its schema is the one that this release works with.</summary>
internal sealed class Database(string connectionString, SqliteStoreOptions options)
{
    private readonly Lock _gate = new();
    private Task? _ready;

    /// <summary>
    /// The connection string for every connection. The store keeps connections itself: those of a general pool would lose their prepared
    /// statements.
    /// </summary>
    public string ConnectionString { get; } = Normalise(connectionString);

    /// <summary>Looks at the schema once, and brings it up to date. A failure is not remembered: the next call looks again.</summary>
    public ValueTask EnsureAsync(CancellationToken cancellationToken)
    {
        Task? ready = _ready;
        return ready is { IsCompletedSuccessfully: true } ? ValueTask.CompletedTask : new(StartAsync().WaitAsync(cancellationToken));
    }

    private Task StartAsync()
    {
        lock (_gate)
        {
            if (_ready is null or { IsFaulted: true } or { IsCanceled: true })
                _ready = Task.Run(MigrateAsync);
            return _ready;
        }
    }

    private async Task MigrateAsync()
    {
        using Connection connection = Connection.Open(ConnectionString, options.BusyTimeout);
        if (Migrations.IsCurrent(connection))
            return;
        if (!options.MigrateAtStart)
            throw Failures.OlderSchema(Migrations.Found(connection), Migrations.Known);
        // SQLite refuses this at once where another process does the same, instead of waiting for it.
        await BusyRetry.RunAsync(() => connection.Execute("PRAGMA journal_mode = WAL"), options.BusyTimeout).ConfigureAwait(false);
        await BusyRetry.RunAsync(() => connection.Execute("BEGIN IMMEDIATE"), options.BusyTimeout).ConfigureAwait(false);
        try
        {
            if (!Migrations.IsCurrent(connection))
                Migrations.Apply(connection);
            connection.Execute("COMMIT");
        }
        catch
        {
            connection.Rollback();
            throw;
        }
    }

    /// <exception cref="ArgumentException">It cannot be read, or names no file.</exception>
    public static string Normalise(string connectionString)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(connectionString);
        var builder = new SqliteConnectionStringBuilder(connectionString) { Pooling = false };
        if (builder.DataSource.Length == 0 || builder.DataSource.Contains(":memory:", StringComparison.Ordinal)
            || builder.Mode == SqliteOpenMode.Memory || builder.Cache == SqliteCacheMode.Shared)
            throw new ArgumentException(
                "The connection string must name a file, such as 'Data Source=complaints.db', and share no cache. To keep nothing, use the "
                    + "in-memory store.", nameof(connectionString));
        return builder.ToString();
    }
}
