using ComplaintFlow.Sqlite.Connections;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Sqlite.Writing;

/// <summary>Reads and writes values that end by themselves. The transaction is the caller's, and there is one writer at a time.</summary>
internal static class ExpiringTable
{
    private const string Upsert = """
        INSERT INTO cf_expiring (tenant, kind, name, version, ends_at, content) VALUES (?, ?, ?, 1, ?, ?)
        ON CONFLICT DO UPDATE SET version = version + 1, ends_at = excluded.ends_at, content = excluded.content
        RETURNING version
        """;

    private const string RemoveEnded = """
        DELETE FROM cf_expiring WHERE (tenant, kind, name) IN (
            SELECT tenant, kind, name FROM cf_expiring WHERE ends_at <= ? ORDER BY ends_at LIMIT 16)
        """;

    public static ExpiringValue? Find(Connection connection, ExpiringKey key, DateTimeOffset now)
    {
        Statement row = connection[
            "SELECT version, ends_at, content FROM cf_expiring WHERE tenant = ? AND kind = ? AND name = ? AND ends_at > ?"]
            .Bind(key.Tenant).Bind(key.Kind).Bind(key.Name).Bind(now);
        ExpiringValue? found = row.Step() ? new(row.Int64(0), row.Copy(2), row.Instant(1)) : null;
        row.Reset();
        return found;
    }

    public static ExpiringValue? TryWrite(Connection connection, ExpiringWrite write)
    {
        ExpiringValue? current = Find(connection, write.Key, write.Now);
        if (current?.Version != write.Known?.Version || current?.EndsAt != write.Known?.EndsAt)
            return null;
        Statement statement = connection[Upsert].Bind(write.Key.Tenant).Bind(write.Key.Kind).Bind(write.Key.Name).Bind(write.EndsAt)
            .Bind(write.Content.Span);
        statement.Step();
        long version = statement.Int64(0);
        statement.Reset();
        connection[RemoveEnded].Bind(write.Now).Run();
        return new ExpiringValue(version, write.Content.ToArray(), Columns.Whole(write.EndsAt));
    }
}
