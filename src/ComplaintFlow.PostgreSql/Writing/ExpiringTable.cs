using ComplaintFlow.PostgreSql.Connections;
using ComplaintFlow.Storage;
using Npgsql;

namespace ComplaintFlow.PostgreSql.Writing;

/// <summary>
/// Reads and writes values that end by themselves. One statement judges and writes, so that of several writers one succeeds.
/// </summary>
internal static class ExpiringTable
{
    private const string Select =
        "SELECT version, ends_at, content FROM cf_expiring WHERE tenant = $1 AND kind = $2 AND name = $3 AND ends_at > $4";

    private const string Insert = """
        INSERT INTO cf_expiring AS e (tenant, kind, name, version, ends_at, content) VALUES ($1, $2, $3, 1, $4, $5)
        ON CONFLICT (tenant, kind, name) DO UPDATE SET version = e.version + 1, ends_at = excluded.ends_at, content = excluded.content
            WHERE e.ends_at <= $6
        RETURNING version
        """;

    private const string Replace = """
        UPDATE cf_expiring SET version = version + 1, ends_at = $4, content = $5
        WHERE tenant = $1 AND kind = $2 AND name = $3 AND ends_at > $6 AND version = $7 AND ends_at = $8
        RETURNING version
        """;

    // Rows that others remove at the same time are left to them.
    private const string RemoveEnded = """
        DELETE FROM cf_expiring WHERE (tenant, kind, name) IN (
            SELECT tenant, kind, name FROM cf_expiring WHERE ends_at <= $1 ORDER BY ends_at LIMIT 16 FOR UPDATE SKIP LOCKED)
        """;

    public static async Task<ExpiringValue?> FindAsync(
        NpgsqlConnection connection, ExpiringKey key, DateTimeOffset now, CancellationToken cancellationToken)
    {
        using NpgsqlCommand command = connection.Ask(Select).Bind(key.Tenant).Bind(key.Kind).Bind(key.Name).Bind((DateTimeOffset?)now);
        NpgsqlDataReader row = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        await using (row.ConfigureAwait(false))
        {
            return await row.ReadAsync(cancellationToken).ConfigureAwait(false)
                ? new ExpiringValue(row.GetInt64(0), row.Bytes(2), row.Instant(1)) : null;
        }
    }

    public static async Task<ExpiringValue?> TryWriteAsync(
        NpgsqlConnection connection, ExpiringWrite write, CancellationToken cancellationToken)
    {
        DateTimeOffset endsAt = Columns.Whole(write.EndsAt), now = Columns.Whole(write.Now);
        using NpgsqlCommand command = connection.Ask(write.Known is null ? Insert : Replace).Bind(write.Key.Tenant).Bind(write.Key.Kind)
            .Bind(write.Key.Name).Bind((DateTimeOffset?)endsAt).Bind(write.Content).Bind((DateTimeOffset?)now);
        if (write.Known is { } known)
            command.Bind(known.Version).Bind((DateTimeOffset?)known.EndsAt);
        if (await command.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false) is not long version)
            return null;
        using NpgsqlCommand remove = connection.Ask(RemoveEnded).Bind((DateTimeOffset?)now);
        await remove.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        return new ExpiringValue(version, write.Content.ToArray(), endsAt);
    }
}
