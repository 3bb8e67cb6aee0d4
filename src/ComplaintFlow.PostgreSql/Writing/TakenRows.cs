using ComplaintFlow.PostgreSql.Connections;
using ComplaintFlow.Storage;
using Npgsql;

namespace ComplaintFlow.PostgreSql.Writing;

/// <summary>Which of some unique keys and ids of messages the database has.</summary>
internal static class TakenRows
{
    /// <summary>Adds two questions to a batch.</summary>
    public static void AskForTaken(this NpgsqlBatch batch, IEnumerable<UniqueKey> keys, IEnumerable<OutgoingMessage> messages)
    {
        (UniqueKey[] claimed, OutgoingMessage[] sent) = ([.. keys], [.. messages]);
        batch.Ask("""
            SELECT u.tenant, u.kind, u.value
            FROM cf_unique_key u JOIN unnest($1::text[], $2::smallint[], $3::text[]) AS k (tenant, kind, value)
            ON u.tenant = k.tenant AND u.kind = k.kind AND u.value = k.value
            """).Bind(claimed.Select(static key => key.Tenant).ToArray()).Bind(claimed.Select(static key => (short)key.Kind).ToArray())
                .Bind(claimed.Select(static key => key.Value).ToArray());
        batch.Ask("""
            SELECT o.tenant, o.message_id
            FROM cf_message o JOIN unnest($1::text[], $2::text[]) AS m (tenant, message_id)
            ON o.tenant = m.tenant AND o.message_id = m.message_id
            """).Bind(sent.Select(static message => message.Key.Tenant).ToArray())
                .Bind(sent.Select(static message => message.Id).ToArray());
    }

    /// <summary>Reads the two answers, which come next.</summary>
    public static async Task ReadTakenAsync(
        this NpgsqlDataReader rows, HashSet<UniqueKey> keys, HashSet<(string Tenant, string Id)> messages,
        CancellationToken cancellationToken)
    {
        await rows.NextResultAsync(cancellationToken).ConfigureAwait(false);
        keys.UnionWith(await rows.ReadAllAsync(
            static row => new UniqueKey(row.GetString(0), (UniqueKeyKind)row.GetInt16(1), row.GetString(2)), cancellationToken)
                .ConfigureAwait(false));
        await rows.NextResultAsync(cancellationToken).ConfigureAwait(false);
        messages.UnionWith(
            await rows.ReadAllAsync(static row => (row.GetString(0), row.GetString(1)), cancellationToken).ConfigureAwait(false));
    }
}
