using System.Data;
using System.Globalization;
using System.Runtime.CompilerServices;
using ComplaintFlow.PostgreSql.Connections;
using Npgsql;

namespace ComplaintFlow.PostgreSql.Transfer;

/// <summary>
/// The database as it is at the first read, whatever is written in the meantime. Any number of tables are read side by side on one
/// connection, each through a cursor.
/// </summary>
internal sealed class Snapshot : IAsyncDisposable
{
    /// <summary>
    /// No name is used twice: the driver prepares a statement that it has seen often, and a cursor of the same name with other columns
    /// would not fit it.
    /// </summary>
    private static int s_cursors;

    private readonly NpgsqlConnection _connection;
    private readonly NpgsqlTransaction _transaction;

    private Snapshot(NpgsqlConnection connection, NpgsqlTransaction transaction) => (_connection, _transaction) = (connection, transaction);

    public static async Task<Snapshot> OpenAsync(Database database, CancellationToken cancellationToken)
    {
        NpgsqlConnection connection = await database.OpenAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await GuardAsync(async () =>
            {
                NpgsqlTransaction transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken)
                    .ConfigureAwait(false);
                using NpgsqlCommand readOnly = connection.Ask("SET TRANSACTION READ ONLY");
                await readOnly.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
                return new Snapshot(connection, transaction);
            }).ConfigureAwait(false);
        }
        catch
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Reads rows, a few at a time.</summary>
    /// <param name="sql">The statement.</param>
    /// <param name="tenant">Its parameter; null for all tenants.</param>
    /// <param name="chunk">How many rows are in memory at once.</param>
    /// <param name="read">Reads a row.</param>
    /// <param name="cancellationToken">A token that cancels the reading.</param>
    public async IAsyncEnumerable<T> ReadAsync<T>(
        string sql, string? tenant, int chunk, Func<NpgsqlDataReader, T> read,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        string cursor = string.Create(CultureInfo.InvariantCulture, $"cf_copy_{Interlocked.Increment(ref s_cursors)}");
        await GuardAsync(async () =>
        {
            using NpgsqlCommand declare = _connection.Ask($"DECLARE {cursor} NO SCROLL CURSOR FOR {sql}");
            declare.Parameters.Add(new NpgsqlParameter<string?> { TypedValue = tenant, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Text });
            return await declare.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        }).ConfigureAwait(false);
        string fetch = string.Create(CultureInfo.InvariantCulture, $"FETCH FORWARD {chunk} FROM {cursor}");
        List<T> rows;
        do
        {
            rows = await GuardAsync(async () =>
            {
                using NpgsqlCommand next = _connection.Ask(fetch);
                return await next.ReadAllAsync(read, cancellationToken).ConfigureAwait(false);
            }).ConfigureAwait(false);
            foreach (T row in rows)
                yield return row;
        }
        while (rows.Count == chunk);
    }

    public async ValueTask DisposeAsync()
    {
        await _transaction.DisposeAsync().ConfigureAwait(false);
        await _connection.DisposeAsync().ConfigureAwait(false);
    }

    private static async Task<T> GuardAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work().ConfigureAwait(false);
        }
        catch (NpgsqlException exception)
        {
            throw PostgreSqlStoreException.From(exception);
        }
    }
}
