using Microsoft.Data.Sqlite;

namespace ComplaintFlow.Sqlite.Connections;

/// <summary>The file of a store: where it is, and what is prepared in it before the first call.</summary>
/// <param name="connectionString">Which file.</param>
/// <param name="busyTimeout">How long SQLite itself waits while another program has the lock.</param>
/// <param name="prepare">What is done before the first call; it may be done twice.</param>
internal sealed class Database(string connectionString, TimeSpan busyTimeout, Func<Connection, Task> prepare)
{
    private readonly Lock _gate = new();
    private Task? _ready;

    /// <summary>
    /// The connection string for every connection. The store keeps connections itself: those of a general pool would lose their prepared
    /// statements.
    /// </summary>
    public string ConnectionString { get; } = Normalise(connectionString);

    /// <summary>Prepares the file once. A failure is not remembered: the next call tries again.</summary>
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
                _ready = Task.Run(PrepareAsync);
            return _ready;
        }
    }

    private async Task PrepareAsync()
    {
        using var connection = Connection.Open(ConnectionString, busyTimeout);
        await prepare(connection).ConfigureAwait(false);
    }

    /// <summary>The connection string as the store uses it.</summary>
    /// <exception cref="ArgumentException">It cannot be read, names no file, or asks for what the store does not have.</exception>
    public static string Normalise(string connectionString)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(connectionString);
        var builder = new SqliteConnectionStringBuilder(connectionString) { Pooling = false };
        if (!IsFile(builder.DataSource) || builder.Mode == SqliteOpenMode.Memory || builder.Cache == SqliteCacheMode.Shared)
            throw new ArgumentException(
                "The connection string must name a file, such as 'Data Source=complaints.db', and share no cache. To keep nothing, use the "
                    + "in-memory store.", nameof(connectionString));
        if (builder.Password.Length > 0)
            throw new ArgumentException(
                "The connection string must have no Password, because the SQLite of the package cannot encrypt.", nameof(connectionString));
        return builder.ToString();
    }

    /// <summary>Whether a data source is a file. A database in memory, which a URI can ask for too, would keep nothing.</summary>
    private static bool IsFile(string source) => !string.IsNullOrWhiteSpace(source)
        && !source.Contains(":memory:", StringComparison.OrdinalIgnoreCase)
        && !(source.StartsWith("file:", StringComparison.Ordinal) && source.Contains("mode=memory", StringComparison.Ordinal));
}
