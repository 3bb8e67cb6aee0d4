using ComplaintFlow.PostgreSql.Connections;
using ComplaintFlow.Storage;
using Npgsql;

namespace ComplaintFlow.PostgreSql.Reading;

/// <summary>
/// Reads journals, chunk by chunk; those that are asked for together come together, so that a walk over all of them is no walk over the
/// network for each.
/// </summary>
internal sealed class Journals(Database database, int maxConcurrentBatches, int maxBatchSize)
    : BatchedReader<JournalCall, List<JournalEntry>>(database, maxConcurrentBatches, Math.Min(maxBatchSize, MaxChunks))
{
    /// <summary>How many entries are read at once, so that a reader that takes its time holds no connection.</summary>
    public const int Chunk = 256;

    /// <summary>How many chunks come together: they are all in memory at once.</summary>
    private const int MaxChunks = 32;

    public const string Chunks = """
        SELECT q.place, j.version, j.at, j.content, j.hash
        FROM unnest($1::text[], $2::uuid[], $3::bigint[], $4::bigint[]) WITH ORDINALITY AS q (tenant, id, first, last, place)
        CROSS JOIN LATERAL (
            SELECT version, at, content, hash FROM cf_journal
            WHERE tenant = q.tenant AND id = q.id AND version BETWEEN q.first AND q.last ORDER BY version LIMIT $5
        ) j
        """;

    public Task<List<JournalEntry>> ReadAsync(JournalQuery query, CancellationToken cancellationToken) =>
        AskAsync(new JournalCall(query, cancellationToken));

    protected override async Task<List<JournalEntry>[]> ReadAsync(
        NpgsqlConnection connection, IReadOnlyList<JournalCall> group, CancellationToken cancellationToken)
    {
        using NpgsqlCommand command = connection.Ask(Chunks)
            .Bind(group.Select(static call => call.Query.Key.Tenant).ToArray())
            .Bind(group.Select(static call => call.Query.Key.Id.Value).ToArray())
            .Bind(group.Select(static call => call.Query.FromVersion).ToArray())
            .Bind(group.Select(static call => call.Query.ToVersion).ToArray())
            .Bind(Chunk);
        List<JournalEntry>[] journals = [.. group.Select(static _ => new List<JournalEntry>())];
        NpgsqlDataReader rows = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        await using (rows.ConfigureAwait(false))
        {
            while (await rows.ReadAsync(cancellationToken).ConfigureAwait(false))
            {
                int place = (int)rows.GetInt64(0) - 1;
                journals[place].Add(
                    new JournalEntry(group[place].Query.Key, rows.GetInt64(1), rows.Instant(2), rows.Bytes(3), rows.Bytes(4)));
            }
        }
        foreach (List<JournalEntry> journal in journals)
            journal.Sort(static (a, b) => a.Version.CompareTo(b.Version)); // what a join gives has no order
        return journals;
    }
}
