using ComplaintFlow.Sqlite.Connections;
using ComplaintFlow.Sqlite.Reading;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Sqlite.Transfer;

/// <summary>Reads all tables side by side, each sorted by complaint.</summary>
internal static class RecordReading
{
    // An id that was damaged is no id: such a row is counted, and left.
    private const string Wanted = "(?1 IS NULL OR t.tenant = ?1) AND typeof(t.id) = 'blob' AND length(t.id) = 16";

    public static RecordTables Tables(Snapshot snapshot, string? tenant) => new()
    {
        Complaints = InTurn(snapshot.Read(
            $"SELECT t.tenant, t.id, t.version, t.head, t.snapshot FROM cf_complaint t WHERE {Wanted} ORDER BY t.tenant, t.id",
            statement => statement.Bind(tenant),
            static row => new StoredComplaint(Key(row), row.Int64(2), row.Copy(4), row.Copy(3)))),
        Summaries = Of(snapshot, tenant, SummaryRow.Columns, "cf_summary", "", static row => SummaryRow.Read(row, row.Text(0), first: 2)),
        Entries = Of(
            snapshot, tenant, "version, at, content, hash", "cf_journal", ", t.version",
            static row => new JournalEntry(Key(row), row.Int64(2), row.Instant(3), row.Copy(4), row.Copy(5))),
        UniqueKeys = Of(
            snapshot, tenant, "kind, value", "cf_unique_key", "",
            static row => new UniqueKey(row.Text(0), (UniqueKeyKind)row.Int64(2), row.Text(3))),
        SearchKeys = Of(snapshot, tenant, "value", "cf_search_key", "", static row => row.Text(2)),
        Signals = Of(
            snapshot, tenant, "kind, value, at, payload", "cf_signal", "",
            static row => new Signal(row.Text(2), row.Text(3), row.Instant(4), row.Copy(5))),
        Alarms = Of(
            snapshot, tenant, "version, wake_at, tries, parked, reason", "cf_alarm", "",
            static row => new RecordedAlarm(row.Int64(2), row.Instant(3), (int)row.Int64(4), row.Int64(5) != 0, row.TextOrNull(6))),
        Messages = Of(
            snapshot, tenant, $"{MessageRow.BesideKey}, due_at, died_at, reason", "cf_message", ", t.sequence", Message),
    };

    public static RecordCounts Count(Connection connection, string? tenant)
    {
        return new RecordCounts
        {
            Complaints = Rows("cf_complaint"),
            Summaries = Rows("cf_summary"),
            Entries = Rows("cf_journal"),
            UniqueKeys = Rows("cf_unique_key"),
            SearchKeys = Rows("cf_search_key"),
            Signals = Rows("cf_signal"),
            Alarms = Rows("cf_alarm"),
            Messages = Rows("cf_message"),
        };

        long Rows(string table)
        {
            using Statement count = connection.Prepare($"SELECT COUNT(*) FROM {table} WHERE ?1 IS NULL OR tenant = ?1");
            count.Bind(tenant).Step();
            return count.Int64(0);
        }
    }

    private static IAsyncEnumerable<(ComplaintKey Key, T Row)> Of<T>(
        Snapshot snapshot, string? tenant, string columns, string table, string order, Func<Statement, T> read) =>
        InTurn(snapshot.Read(
            $"""
            SELECT t.tenant, t.id, {columns} FROM {table} t
            WHERE {Wanted} AND EXISTS (SELECT 1 FROM cf_complaint c WHERE c.tenant = t.tenant AND c.id = t.id)
            ORDER BY t.tenant, t.id{order}
            """,
            statement => statement.Bind(tenant), row => (Key(row), read(row))));

    private static RecordedMessage Message(Statement row) => new(
        MessageRow.Read(row), row.Instant(MessageRow.Count), MessageRow.Attempts(row),
        row.IsNull(MessageRow.Count + 1) ? null : row.Instant(MessageRow.Count + 1), row.TextOrNull(MessageRow.Count + 2));

    private static ComplaintKey Key(Statement row) => new(row.Text(0), row.Id(1));

    private static async IAsyncEnumerable<T> InTurn<T>(IEnumerable<T> rows)
    {
        await Task.CompletedTask.ConfigureAwait(false);
        foreach (T row in rows)
            yield return row;
    }
}
