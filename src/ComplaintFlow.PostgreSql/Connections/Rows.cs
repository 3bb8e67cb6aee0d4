using Npgsql;

namespace ComplaintFlow.PostgreSql.Connections;

/// <summary>Reads the rows that a statement gives.</summary>
internal static class Rows
{
    public static async Task<List<T>> ReadAllAsync<T>(
        this NpgsqlCommand command, Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken)
    {
        NpgsqlDataReader rows = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        await using (rows.ConfigureAwait(false))
            return await rows.ReadAllAsync(read, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The rows of the present result of a batch.</summary>
    public static async Task<List<T>> ReadAllAsync<T>(
        this NpgsqlDataReader rows, Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken)
    {
        var all = new List<T>();
        while (await rows.ReadAsync(cancellationToken).ConfigureAwait(false))
            all.Add(read(rows));
        return all;
    }
}
