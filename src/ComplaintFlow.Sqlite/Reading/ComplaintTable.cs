using ComplaintFlow.Sqlite.Connections;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Sqlite.Reading;

/// <summary>Snapshots, journals, parked complaints, dead letters and definitions.</summary>
internal static class ComplaintTable
{
    /// <summary>How many entries are read at once, so that a reader that takes its time holds no connection.</summary>
    public const int Chunk = 256;

    public static readonly string AlarmsWaiting =
        $"""
        WITH RECURSIVE {Tenants("cf_alarm", "parked = 0")}, head (at) AS (
            SELECT (SELECT wake_at FROM cf_alarm w INDEXED BY cf_alarm_due WHERE parked = 0 AND w.tenant = turn.tenant
                ORDER BY wake_at LIMIT 1) FROM turn
        )
        SELECT (SELECT MIN(at) FROM head WHERE at <= ?), (SELECT COUNT(*) FROM cf_alarm WHERE parked = 1)
        """;

    /// <summary>Leaps from channel to channel too.</summary>
    public static readonly string MessagesWaiting =
        $"""
        WITH RECURSIVE {Tenants("cf_message", FreeMessage)}, place (tenant, channel) AS (
            SELECT turn.tenant, (SELECT channel FROM cf_message w INDEXED BY cf_message_due WHERE {FreeMessage} AND w.tenant = turn.tenant
                ORDER BY channel LIMIT 1) FROM turn WHERE turn.tenant IS NOT NULL
            UNION ALL
            SELECT place.tenant, (SELECT w.channel FROM cf_message w INDEXED BY cf_message_due
                WHERE {FreeMessage} AND w.tenant = place.tenant AND w.channel > place.channel
                ORDER BY w.channel LIMIT 1) FROM place WHERE place.channel IS NOT NULL
        ), head (at) AS (
            SELECT (SELECT due_at FROM cf_message w INDEXED BY cf_message_due
                WHERE {FreeMessage} AND w.tenant = place.tenant AND w.channel = place.channel ORDER BY due_at LIMIT 1) FROM place
        )
        SELECT (SELECT MIN(at) FROM head WHERE at <= ?), (SELECT COUNT(*) FROM cf_message WHERE died_at IS NOT NULL)
        """;

    private const string FreeMessage = "behind = 0 AND died_at IS NULL";

    public static StoredComplaint? Find(Connection connection, ComplaintKey key)
    {
        Statement row = connection["SELECT version, head, snapshot FROM cf_complaint WHERE tenant = ? AND id = ?"].Bind(key.Tenant)
            .Bind(key.Id);
        return Read(row, _ => key, first: 0);
    }

    public static StoredComplaint? Find(Connection connection, UniqueKey key)
    {
        Statement row = connection["""
            SELECT c.id, c.version, c.head, c.snapshot FROM cf_unique_key k JOIN cf_complaint c ON c.tenant = k.tenant AND c.id = k.id
            WHERE k.tenant = ? AND k.kind = ? AND k.value = ?
            """].Bind(key.Tenant).Bind((long)key.Kind).Bind(key.Value);
        return Read(row, found => new ComplaintKey(key.Tenant, found.Id(0)), first: 1);
    }

    public static List<JournalEntry> Journal(Connection connection, JournalQuery query)
    {
        Statement rows = connection["""
            SELECT version, at, content, hash FROM cf_journal
            WHERE tenant = ? AND id = ? AND version BETWEEN ? AND ? ORDER BY version LIMIT ?
            """].Bind(query.Key.Tenant).Bind(query.Key.Id).Bind(query.FromVersion).Bind(query.ToVersion).Bind(Chunk);
        var entries = new List<JournalEntry>();
        while (rows.Step())
            entries.Add(new JournalEntry(query.Key, rows.Int64(0), rows.Instant(1), rows.Copy(2), rows.Copy(3)));
        return entries;
    }

    public static IReadOnlyList<ParkedComplaint> Parked(Connection connection, string tenant, int max)
    {
        Statement rows =
            connection["SELECT id, wake_at, tries, reason FROM cf_alarm WHERE tenant = ? AND parked = 1 ORDER BY wake_at, id LIMIT ?"].Bind(
                tenant).Bind(max);
        var parked = new List<ParkedComplaint>();
        while (rows.Step())
            parked.Add(new ParkedComplaint(new ComplaintKey(tenant, rows.Id(0)), rows.Instant(1), (int)rows.Int64(2), rows.TextOrNull(3)));
        return parked;
    }

    public static IReadOnlyList<StoredAlarm?> Alarms(Connection connection, IReadOnlyList<ComplaintKey> keys)
    {
        var alarms = new StoredAlarm?[keys.Count];
        for (int i = 0; i < alarms.Length; i++)
        {
            Statement row = connection["SELECT version, wake_at, tries, parked FROM cf_alarm WHERE tenant = ? AND id = ?"]
                .Bind(keys[i].Tenant).Bind(keys[i].Id);
            alarms[i] = row.Step() ? new StoredAlarm(row.Int64(0), row.Instant(1), (int)row.Int64(2), row.Int64(3) != 0) : null;
            row.Reset();
        }
        return alarms;
    }

    public static IReadOnlyList<DeadLetter> DeadLetters(Connection connection, string tenant, int max)
    {
        Statement rows = connection[$"""
            SELECT {MessageRow.Columns}, died_at, reason FROM cf_message
            WHERE tenant = ? AND died_at IS NOT NULL ORDER BY died_at, sequence LIMIT ?
            """].Bind(tenant).Bind(max);
        var letters = new List<DeadLetter>();
        while (rows.Step())
            letters.Add(new DeadLetter(
                MessageRow.Read(rows), rows.Instant(MessageRow.Count), MessageRow.Attempts(rows), rows.TextOrNull(MessageRow.Count + 1)));
        return letters;
    }

    public static Backlog Backlog(Connection connection, string waiting, DateTimeOffset now)
    {
        Statement row = connection[waiting].Bind(now);
        row.Step();
        var backlog = new Backlog(row.IsNull(0) ? null : row.Instant(0), row.Int64(1));
        row.Reset();
        return backlog;
    }

    public static ReadOnlyMemory<byte>? Definition(Connection connection, string hash)
    {
        Statement row = connection["SELECT content FROM cf_definition WHERE hash = ?"].Bind(hash);
        // A plain null would become an empty memory: a null array converts to one.
        ReadOnlyMemory<byte>? content = row.Step() ? row.Copy(0) : default(ReadOnlyMemory<byte>?);
        row.Reset();
        return content;
    }

    private static StoredComplaint? Read(Statement row, Func<Statement, ComplaintKey> key, int first)
    {
        StoredComplaint? found = row.Step() ? new(key(row), row.Int64(first), row.Copy(first + 2), row.Copy(first + 1)) : null;
        row.Reset();
        return found;
    }

    /// <summary>
    /// The tenants that have waiting work. The index begins with the tenant: the statement leaps from tenant to tenant, and the first row
    /// of each is its oldest, so that the cost goes by the number of tenants and not by that of rows.
    /// </summary>
    private static string Tenants(string table, string waits) => $"""
        turn (tenant) AS (
            SELECT (SELECT tenant FROM {table} INDEXED BY {table}_due WHERE {waits} ORDER BY tenant LIMIT 1)
            UNION ALL
            SELECT (SELECT w.tenant FROM {table} w INDEXED BY {table}_due WHERE {waits} AND w.tenant > turn.tenant
                ORDER BY w.tenant LIMIT 1) FROM turn WHERE turn.tenant IS NOT NULL
        )
        """;
}
