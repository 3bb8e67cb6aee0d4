using ComplaintFlow.PostgreSql.Connections;
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
        UniqueKey[] keys = [.. records.SelectMany(static record => record.UniqueKeys)];
        OutgoingMessage[] messages = [.. records.SelectMany(static record => record.Messages).Select(static pending => pending.Message)];
        using var batch = new NpgsqlBatch(connection);
        batch.Ask("""
            SELECT c.tenant, c.id, c.version, c.head
            FROM cf_complaint c JOIN unnest($1::text[], $2::uuid[]) AS i (tenant, id) ON c.tenant = i.tenant AND c.id = i.id
            """).Bind(records.Select(static record => record.Key.Tenant).ToArray())
                .Bind(records.Select(static record => record.Key.Id.Value).ToArray());
        batch.Ask("""
            SELECT u.tenant, u.kind, u.value
            FROM cf_unique_key u JOIN unnest($1::text[], $2::smallint[], $3::text[]) AS k (tenant, kind, value)
            ON u.tenant = k.tenant AND u.kind = k.kind AND u.value = k.value
            """).Bind(keys.Select(static key => key.Tenant).ToArray()).Bind(keys.Select(static key => (short)key.Kind).ToArray())
                .Bind(keys.Select(static key => key.Value).ToArray());
        batch.Ask("""
            SELECT o.tenant, o.message_id
            FROM cf_message o JOIN unnest($1::text[], $2::text[]) AS m (tenant, message_id)
            ON o.tenant = m.tenant AND o.message_id = m.message_id
            """).Bind(messages.Select(static message => message.Key.Tenant).ToArray())
                .Bind(messages.Select(static message => message.Id).ToArray());

        var present = new PresentRows();
        NpgsqlDataReader rows = await batch.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        await using (rows.ConfigureAwait(false))
        {
            foreach ((ComplaintKey key, long version, byte[] head) in await rows.ReadAllAsync(
                static row => (new ComplaintKey(row.GetString(0), row.Id(1)), row.GetInt64(2), row.Bytes(3)), cancellationToken)
                    .ConfigureAwait(false))
                present.Complaints.Add(key, (version, head));
            await rows.NextResultAsync(cancellationToken).ConfigureAwait(false);
            present.Keys.UnionWith(await rows.ReadAllAsync(
                static row => new UniqueKey(row.GetString(0), (UniqueKeyKind)row.GetInt16(1), row.GetString(2)), cancellationToken)
                    .ConfigureAwait(false));
            await rows.NextResultAsync(cancellationToken).ConfigureAwait(false);
            present.Messages.UnionWith(
                await rows.ReadAllAsync(static row => (row.GetString(0), row.GetString(1)), cancellationToken).ConfigureAwait(false));
        }
        return present;
    }
}
