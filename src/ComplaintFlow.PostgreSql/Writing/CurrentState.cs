using ComplaintFlow.PostgreSql.Connections;
using ComplaintFlow.Storage;
using Npgsql;

namespace ComplaintFlow.PostgreSql.Writing;

/// <summary>
/// What stands in the database of that which commits rest on. Their complaints are locked, so the first two stay true until the end of the
/// transaction.
/// </summary>
internal sealed class CurrentState
{
    /// <summary>Versions and heads.</summary>
    public Dictionary<ComplaintKey, (long Version, byte[] Head)> Complaints { get; } = [];

    /// <summary>The complaints whose journal has the very entry of the commit.</summary>
    public HashSet<ComplaintKey> Written { get; } = [];

    /// <summary>Those of the unique keys that exist.</summary>
    public HashSet<UniqueKey> Keys { get; } = [];

    /// <summary>Those of the messages that have not left.</summary>
    public HashSet<(string Tenant, string Id)> Messages { get; } = [];

    public static async Task<CurrentState> ReadAsync(
        NpgsqlConnection connection, IReadOnlyList<ComplaintCommit> commits, CancellationToken cancellationToken)
    {
        string[] tenants = [.. commits.Select(static commit => commit.Key.Tenant)];
        Guid[] ids = [.. commits.Select(static commit => commit.Key.Id.Value)];
        using var batch = new NpgsqlBatch(connection);
        batch.Ask("""
            SELECT c.tenant, c.id, c.version, c.head
            FROM cf_complaint c JOIN unnest($1::text[], $2::uuid[]) AS i (tenant, id) ON c.tenant = i.tenant AND c.id = i.id
            ORDER BY c.tenant, c.id FOR NO KEY UPDATE OF c
            """).Bind(tenants).Bind(ids);
        batch.Ask("""
            SELECT j.tenant, j.id
            FROM cf_journal j JOIN unnest($1::text[], $2::uuid[], $3::bigint[], $4::bytea[]) AS i (tenant, id, version, hash)
            ON j.tenant = i.tenant AND j.id = i.id AND j.version = i.version AND j.hash = i.hash
            """).Bind(tenants).Bind(ids).Bind(commits.Select(static commit => commit.Entry.Version).ToArray())
                .Bind(commits.Select(static commit => commit.Entry.Hash).ToArray());
        batch.AskForTaken(
            commits.SelectMany(static commit => commit.UniqueKeys), commits.SelectMany(static commit => commit.Messages));
        return await ReadAsync(batch, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<CurrentState> ReadAsync(NpgsqlBatch batch, CancellationToken cancellationToken)
    {
        var state = new CurrentState();
        NpgsqlDataReader rows = await batch.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        await using (rows.ConfigureAwait(false))
        {
            foreach ((ComplaintKey key, long version, byte[] head) in await rows.ReadAllAsync(
                static row => (Key(row), row.GetInt64(2), row.Bytes(3)), cancellationToken).ConfigureAwait(false))
                state.Complaints.Add(key, (version, head));
            await rows.NextResultAsync(cancellationToken).ConfigureAwait(false);
            state.Written.UnionWith(await rows.ReadAllAsync(Key, cancellationToken).ConfigureAwait(false));
            await rows.ReadTakenAsync(state.Keys, state.Messages, cancellationToken).ConfigureAwait(false);
        }
        return state;
    }

    private static ComplaintKey Key(NpgsqlDataReader row) => new(row.GetString(0), row.Id(1));
}
