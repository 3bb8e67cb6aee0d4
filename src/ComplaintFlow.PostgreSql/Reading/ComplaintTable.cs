using ComplaintFlow.PostgreSql.Connections;
using ComplaintFlow.Storage;
using Npgsql;

namespace ComplaintFlow.PostgreSql.Reading;

/// <summary>Parked complaints, dead letters, definitions, and the complaints that unique keys lead to.</summary>
internal static class ComplaintTable
{
    public static readonly string AlarmsWaiting =
        $"{OldestDue("cf_alarm", ["tenant"], "wake_at", "wake_at IS NOT NULL AND NOT parked")}, "
            + "(SELECT count(*) FROM cf_alarm WHERE parked)";

    public static readonly string MessagesWaiting =
        $"{OldestDue("cf_message", ["tenant", "channel"], "due_at", "NOT behind AND died_at IS NULL")}, "
            + "(SELECT count(*) FROM cf_message WHERE died_at IS NOT NULL)";

    public static async Task<StoredComplaint?> FindAsync(NpgsqlConnection connection, UniqueKey key, CancellationToken cancellationToken)
    {
        using NpgsqlCommand command = connection.Ask("""
            SELECT c.id, c.version, c.snapshot, c.head FROM cf_unique_key k JOIN cf_complaint c ON c.tenant = k.tenant AND c.id = k.id
            WHERE k.tenant = $1 AND k.kind = $2 AND k.value = $3
            """).Bind(key.Tenant).Bind((short)key.Kind).Bind(key.Value);
        List<StoredComplaint> found = await command.ReadAllAsync(
            row => new StoredComplaint(new ComplaintKey(key.Tenant, row.Id(0)), row.GetInt64(1), row.Bytes(2), row.Bytes(3)),
            cancellationToken).ConfigureAwait(false);
        return found.SingleOrDefault();
    }

    public static async Task<IReadOnlyList<ParkedComplaint>> ParkedAsync(
        NpgsqlConnection connection, string tenant, int max, CancellationToken cancellationToken)
    {
        using NpgsqlCommand command = connection.Ask(
            "SELECT id, wake_at, tries, reason FROM cf_alarm WHERE tenant = $1 AND parked ORDER BY wake_at, id LIMIT $2").Bind(tenant)
                .Bind(max);
        return await command.ReadAllAsync(
            row => new ParkedComplaint(new ComplaintKey(tenant, row.Id(0)), row.Instant(1), row.GetInt32(2), row.TextOrNull(3)),
            cancellationToken).ConfigureAwait(false);
    }

    public static async Task<IReadOnlyList<StoredAlarm?>> AlarmsAsync(
        NpgsqlConnection connection, IReadOnlyList<ComplaintKey> keys, CancellationToken cancellationToken)
    {
        using NpgsqlCommand command = connection.Ask("""
            SELECT k.place, a.version, a.wake_at, a.tries, a.parked
            FROM unnest($1::text[], $2::uuid[]) WITH ORDINALITY AS k (tenant, id, place)
            JOIN cf_alarm a ON a.tenant = k.tenant AND a.id = k.id WHERE a.wake_at IS NOT NULL
            """).Bind(keys.Select(static key => key.Tenant).ToArray()).Bind(keys.Select(static key => key.Id.Value).ToArray());
        var alarms = new StoredAlarm?[keys.Count];
        await command.ReadAllAsync(
            row => alarms[row.GetInt64(0) - 1] = new StoredAlarm(row.GetInt64(1), row.Instant(2), row.GetInt32(3), row.GetBoolean(4)),
            cancellationToken).ConfigureAwait(false);
        return alarms;
    }

    public static async Task<IReadOnlyList<DeadLetter>> DeadLettersAsync(
        NpgsqlConnection connection, string tenant, int max, CancellationToken cancellationToken)
    {
        using NpgsqlCommand command = connection.Ask($"""
            SELECT {MessageRow.Columns}, m.died_at, m.reason FROM cf_message m
            WHERE m.tenant = $1 AND m.died_at IS NOT NULL ORDER BY m.died_at, m.sequence LIMIT $2
            """).Bind(tenant).Bind(max);
        return await command.ReadAllAsync(
            static row =>
                new DeadLetter(
                    MessageRow.Read(row), row.Instant(MessageRow.Count), MessageRow.Attempts(row), row.TextOrNull(MessageRow.Count + 1)),
                    cancellationToken).ConfigureAwait(false);
    }

    public static async Task<Backlog> BacklogAsync(
        NpgsqlConnection connection, string waiting, DateTimeOffset now, CancellationToken cancellationToken)
    {
        using NpgsqlCommand command = connection.Ask(waiting).Bind(Columns.Whole(now));
        return (await command.ReadAllAsync(
            static row => new Backlog(row.IsDBNull(0) ? null : row.Instant(0), row.GetInt64(1)), cancellationToken)
                .ConfigureAwait(false))[0];
    }

    public static async Task<ReadOnlyMemory<byte>?> DefinitionAsync(
        NpgsqlConnection connection, string hash, CancellationToken cancellationToken)
    {
        using NpgsqlCommand command = connection.Ask("SELECT content FROM cf_definition WHERE hash = $1").Bind(hash);
        // A plain null would become an empty memory: a null array converts to one.
        return await command.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false) is byte[] content ? content
            : default(ReadOnlyMemory<byte>?);
    }

    /// <summary>
    /// The index has what is due by place: by tenant, or by tenant and channel. From the first row of each place, which is its oldest, the
    /// statement leaps to the next place, so that its cost goes by the number of places and not by that of rows.
    /// </summary>
    private static string OldestDue(string table, string[] place, string at, string waits) => $"""
        WITH RECURSIVE head AS (
            (SELECT {Row("w", place)}, w.{at} FROM {table} w WHERE {waits} ORDER BY {Row("w", place)}, w.{at} LIMIT 1)
            UNION ALL
            SELECT next.* FROM head CROSS JOIN LATERAL (
                SELECT {Row("w", place)}, w.{at} FROM {table} w WHERE ({Row("w", place)}) > ({Row("head", place)}) AND {waits}
                ORDER BY {Row("w", place)}, w.{at} LIMIT 1) next
        )
        SELECT (SELECT min({at}) FROM head WHERE {at} <= $1)
        """;

    private static string Row(string table, string[] columns) => string.Join(", ", columns.Select(column => $"{table}.{column}"));
}
