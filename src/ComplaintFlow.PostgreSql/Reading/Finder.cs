using ComplaintFlow.Batching;
using ComplaintFlow.PostgreSql.Connections;
using ComplaintFlow.Storage;
using Npgsql;

namespace ComplaintFlow.PostgreSql.Reading;

/// <summary>Loads complaints; those that are asked for together come together.</summary>
internal sealed class Finder(Database database, int maxConcurrentBatches, int maxBatchSize)
    : BatchedReader<FindCall, StoredComplaint?>(database, maxConcurrentBatches, maxBatchSize)
{
    public Task<StoredComplaint?> FindAsync(ComplaintKey key, CancellationToken cancellationToken) =>
        AskAsync(new FindCall(key, cancellationToken));

    protected override async Task<StoredComplaint?[]> ReadAsync(
        NpgsqlConnection connection, IReadOnlyList<FindCall> group, CancellationToken cancellationToken)
    {
        string[] tenants = [.. group.Select(static call => call.Key.Tenant)];
        Guid[] ids = [.. group.Select(static call => call.Key.Id.Value)];
        using NpgsqlCommand command = connection.Ask("""
            SELECT i.place, c.version, c.snapshot, c.head FROM unnest($1::text[], $2::uuid[]) WITH ORDINALITY AS i (tenant, id, place)
            JOIN cf_complaint c ON c.tenant = i.tenant AND c.id = i.id
            """).Bind(tenants).Bind(ids);
        var found = new StoredComplaint?[group.Count];
        NpgsqlDataReader rows = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        await using (rows.ConfigureAwait(false))
        {
            while (await rows.ReadAsync(cancellationToken).ConfigureAwait(false))
            {
                int place = (int)rows.GetInt64(0) - 1;
                found[place] = new StoredComplaint(group[place].Key, rows.GetInt64(1), rows.Bytes(2), rows.Bytes(3));
            }
        }
        return found;
    }
}
