using ComplaintFlow.Complaints;
using ComplaintFlow.Lanes;
using ComplaintFlow.Sqlite.Connections;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Sqlite.Writing;

/// <summary>The rows of one commit that was accepted.</summary>
internal static class CommitRows
{
    public const string InsertComplaint = "INSERT INTO cf_complaint (version, head, snapshot, tenant, id) VALUES (?, ?, ?, ?, ?)";
    private const string UpdateComplaint = "UPDATE cf_complaint SET version = ?, head = ?, snapshot = ? WHERE tenant = ? AND id = ?";
    private const string InsertEntry = "INSERT INTO cf_journal (tenant, id, version, at, content, hash) VALUES (?, ?, ?, ?, ?, ?)";
    private const string InsertKey = "INSERT INTO cf_unique_key (tenant, kind, value, id) VALUES (?, ?, ?, ?)";
    private const string InsertSignal = "INSERT OR IGNORE INTO cf_signal (tenant, kind, value, at, id, payload) VALUES (?, ?, ?, ?, ?, ?)";
    private const string DeleteAlarm = "DELETE FROM cf_alarm WHERE tenant = ? AND id = ?";
    private const string SetAlarm = "INSERT OR REPLACE INTO cf_alarm (tenant, id, version, wake_at) VALUES (?, ?, ?, ?)";

    private const string WriteSummary = """
        INSERT OR REPLACE INTO cf_summary (
            tenant, id, version, number, received_at, channel, state, state_key, tier, tier_key, queue_rank, category, category_key,
            severity, department, department_key, owner, owner_key, is_open, next_due_at, breaches, priority, active_until)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """;

    // Only the head of a lane can be leased: a message stands behind when an older one of its lane has not left.
    private const string InsertMessage = """
        INSERT INTO cf_message (tenant, id, message_id, kind, topic, created_at, due_at, payload, channel, endpoint, lane, behind)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?6, ?7, ?8, ?9, ?10,
            ?10 IS NOT NULL AND EXISTS (SELECT 1 FROM cf_message WHERE tenant = ?1 AND id = ?2 AND lane = ?10))
        """;

    public static void Write(Connection connection, ComplaintCommit commit)
    {
        (string tenant, ComplaintId id) = commit.Key;
        connection[commit.ExpectedVersion == 0 ? InsertComplaint : UpdateComplaint]
            .Bind(commit.Entry.Version).Bind(commit.Entry.Hash.Span).Bind(commit.Snapshot.Span).Bind(tenant).Bind(id).Run();
        Write(connection, commit.Entry);
        Write(connection, commit.Summary);
        if (commit.WakeAt is { } at)
            connection[SetAlarm].Bind(tenant).Bind(id).Bind(commit.Entry.Version).Bind(at).Run();
        else if (commit.ExpectedVersion > 0)
            connection[DeleteAlarm].Bind(tenant).Bind(id).Run();
        if (commit.SearchKeys is { } searchKeys)
            SearchKeys.Replace(connection, commit.Key, searchKeys, isNew: commit.ExpectedVersion == 0);
        foreach (UniqueKey key in commit.UniqueKeys)
            Write(connection, key, id);
        foreach (Signal signal in commit.Signals)
            Write(connection, signal, commit.Key);
        foreach (OutgoingMessage message in commit.Messages)
            Write(connection, message);
    }

    public static void Write(Connection connection, OutgoingMessage message) => connection[InsertMessage]
        .Bind(message.Key.Tenant).Bind(message.Key.Id).Bind(message.Id).Bind((long)message.Kind).Bind(message.Topic)
        .Bind(message.CreatedAt).Bind(message.Payload.Span).Bind(message.Channel).Bind(message.Endpoint).Bind(message.GetLane()).Run();

    public static void Write(Connection connection, JournalEntry entry) => connection[InsertEntry]
        .Bind(entry.Key.Tenant).Bind(entry.Key.Id).Bind(entry.Version).Bind(entry.At).Bind(entry.Content.Span).Bind(entry.Hash.Span).Run();

    public static void Write(Connection connection, UniqueKey key, ComplaintId id) =>
        connection[InsertKey].Bind(key.Tenant).Bind((long)key.Kind).Bind(key.Value).Bind(id).Run();

    public static void Write(Connection connection, Signal signal, ComplaintKey complaint) => connection[InsertSignal]
        .Bind(complaint.Tenant).Bind(signal.Kind).Bind(signal.Value).Bind(signal.At).Bind(complaint.Id).Bind(signal.Payload.Span).Run();

    public static void Write(Connection connection, ComplaintSummary row) => connection[WriteSummary]
        .Bind(row.Key.Tenant).Bind(row.Key.Id).Bind(row.Version).Bind(row.Number).Bind(row.ReceivedAt).Bind(row.Channel)
        .BindName(row.State).BindName(row.Tier).Bind(-(long)row.TierRank).BindName(row.Category).Bind((long?)row.Severity)
        .BindName(row.Department).BindName(row.Owner)
        .Bind(row.IsOpen ? 1 : 0).Bind(Columns.DueKey(row.NextDueAt)).Bind(row.Breaches).Bind((long?)row.Priority)
        .Bind(row.ActiveUntil).Run();
}
