using ComplaintFlow.PostgreSql.Connections;
using ComplaintFlow.PostgreSql.Reading;
using ComplaintFlow.Storage;
using Npgsql;

namespace ComplaintFlow.PostgreSql.Transfer;

/// <summary>Reads all tables side by side, each sorted by complaint.</summary>
internal static class RecordReading
{
    private const int Narrow = 1000;
    private const int Wide = 100;

    private const string Wanted = "($1 IS NULL OR t.tenant = $1)";

    public static RecordTables Tables(Snapshot snapshot, string? tenant) => new()
    {
        Complaints = snapshot.ReadAsync(
            $"SELECT t.tenant, t.id, t.version, t.head, t.snapshot FROM cf_complaint t WHERE {Wanted} ORDER BY t.tenant, t.id", tenant,
            Wide, static row => new StoredComplaint(Key(row), row.GetInt64(2), row.Bytes(4), row.Bytes(3))),
        Summaries = Of(
            snapshot, tenant, SummaryRow.Columns, "cf_summary", "", Narrow,
            static row => SummaryRow.Read(row, row.GetString(0), first: 2)),
        Entries = Of(
            snapshot, tenant, "version, at, content, hash", "cf_journal", ", t.version", Wide,
            static row => new JournalEntry(Key(row), row.GetInt64(2), row.Instant(3), row.Bytes(4), row.Bytes(5))),
        UniqueKeys = Of(
            snapshot, tenant, "kind, value", "cf_unique_key", "", Narrow,
            static row => new UniqueKey(row.GetString(0), (UniqueKeyKind)row.GetInt16(2), row.GetString(3))),
        SearchKeys = Of(snapshot, tenant, "value", "cf_search_key", "", Narrow, static row => row.GetString(2)),
        Signals = Of(
            snapshot, tenant, "kind, value, at, payload", "cf_signal", "", Narrow,
            static row => new Signal(row.GetString(2), row.GetString(3), row.Instant(4), row.Bytes(5))),
        Alarms = Of(
            snapshot, tenant, "version, wake_at, tries, parked, reason", "cf_alarm", "", Narrow,
            static row => new RecordedAlarm(row.GetInt64(2), row.Instant(3), row.GetInt32(4), row.GetBoolean(5), row.TextOrNull(6)),
            "AND t.wake_at IS NOT NULL"),
        Messages = Of(
            snapshot, tenant, "message_id, kind, topic, created_at, payload, channel, endpoint, tries, due_at, died_at, reason",
            "cf_message", ", t.sequence", Wide, Message),
    };

    public static IAsyncEnumerable<StoredDefinition> Definitions(Snapshot snapshot, CancellationToken cancellationToken) =>
        snapshot.ReadAsync(
            "SELECT hash, content FROM cf_definition WHERE $1 IS NULL ORDER BY hash", tenant: null, Wide,
            static row => new StoredDefinition(row.GetString(0), row.Bytes(1)), cancellationToken);

    public static async Task<RecordCounts> CountAsync(NpgsqlConnection connection, string? tenant, CancellationToken cancellationToken)
    {
        using NpgsqlCommand count = connection.Ask($"""
            SELECT {Rows("cf_complaint")}, {Rows("cf_summary")}, {Rows("cf_journal")}, {Rows("cf_unique_key")}, {Rows("cf_search_key")},
                {Rows("cf_signal")}, {Rows("cf_alarm", "AND t.wake_at IS NOT NULL")}, {Rows("cf_message")}
            """);
        count.Parameters.Add(new NpgsqlParameter<string?> { TypedValue = tenant, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Text });
        return (await count.ReadAllAsync(
            static row => new RecordCounts
            {
                Complaints = row.GetInt64(0),
                Summaries = row.GetInt64(1),
                Entries = row.GetInt64(2),
                UniqueKeys = row.GetInt64(3),
                SearchKeys = row.GetInt64(4),
                Signals = row.GetInt64(5),
                Alarms = row.GetInt64(6),
                Messages = row.GetInt64(7),
            },
            cancellationToken).ConfigureAwait(false))[0];

        static string Rows(string table, string condition = "") => $"(SELECT count(*) FROM {table} t WHERE {Wanted} {condition})";
    }

    private static IAsyncEnumerable<(ComplaintKey Key, T Row)> Of<T>(
        Snapshot snapshot, string? tenant, string columns, string table, string order, int chunk, Func<NpgsqlDataReader, T> read,
        string condition = "") =>
        snapshot.ReadAsync(
            $"""
            SELECT t.tenant, t.id, {columns} FROM {table} t
            WHERE {Wanted} {condition} AND EXISTS (SELECT FROM cf_complaint c WHERE c.tenant = t.tenant AND c.id = t.id)
            ORDER BY t.tenant, t.id{order}
            """,
            tenant, chunk, row => (Key(row), read(row)));

    private static RecordedMessage Message(NpgsqlDataReader row) => new(
        MessageRow.Read(row), row.Instant(MessageRow.Count), MessageRow.Attempts(row),
        row.IsDBNull(MessageRow.Count + 1) ? null : row.Instant(MessageRow.Count + 1), row.TextOrNull(MessageRow.Count + 2));

    private static ComplaintKey Key(NpgsqlDataReader row) => new(row.GetString(0), row.Id(1));
}
