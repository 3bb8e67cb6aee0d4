using ComplaintFlow.PostgreSql.Connections;
using ComplaintFlow.PostgreSql.Writing;
using ComplaintFlow.Storage;
using Npgsql;

namespace ComplaintFlow.PostgreSql.Transfer;

/// <summary>What stands in the database in the way of records.</summary>
internal sealed class PresentRows
{
    /// <summary>Versions and heads.</summary>
    public Dictionary<ComplaintKey, (long Version, byte[] Head)> Complaints { get; } = [];

    /// <summary>Those of the unique keys that exist.</summary>
    public HashSet<UniqueKey> Keys { get; } = [];

    /// <summary>Those of the messages that have not left.</summary>
    public HashSet<(string Tenant, string Id)> Messages { get; } = [];

    public static async Task<PresentRows> ReadAsync(
        NpgsqlConnection connection, IReadOnlyList<ComplaintRecord> records, CancellationToken cancellationToken)
    {
        using var batch = new NpgsqlBatch(connection);
        batch.Ask("""
            SELECT c.tenant, c.id, c.version, c.head
            FROM cf_complaint c JOIN unnest($1::text[], $2::uuid[]) AS i (tenant, id) ON c.tenant = i.tenant AND c.id = i.id
            """).Bind(records.Select(static record => record.Key.Tenant).ToArray())
                .Bind(records.Select(static record => record.Key.Id.Value).ToArray());
        batch.AskForTaken(
            records.SelectMany(static record => record.UniqueKeys),
            records.SelectMany(static record => record.Messages).Select(static pending => pending.Message));

        var present = new PresentRows();
        NpgsqlDataReader rows = await batch.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        await using (rows.ConfigureAwait(false))
        {
            foreach ((ComplaintKey key, long version, byte[] head) in await rows.ReadAllAsync(
                static row => (new ComplaintKey(row.GetString(0), row.Id(1)), row.GetInt64(2), row.Bytes(3)), cancellationToken)
                    .ConfigureAwait(false))
                present.Complaints.Add(key, (version, head));
            await rows.ReadTakenAsync(present.Keys, present.Messages, cancellationToken).ConfigureAwait(false);
        }
        return present;
    }
}
