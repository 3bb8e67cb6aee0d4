using ComplaintFlow.Complaints;
using ComplaintFlow.Lanes;
using ComplaintFlow.Sqlite.Connections;
using ComplaintFlow.Sqlite.Writing;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Sqlite.Transfer;

/// <summary>Writes records. All are judged before the first is written.</summary>
internal static class RecordWriting
{
    private const string InsertAlarm =
        "INSERT INTO cf_alarm (tenant, id, version, wake_at, tries, parked, reason) VALUES (?, ?, ?, ?, ?, ?, ?)";

    private const string InsertMessage = """
        INSERT INTO cf_message (
            tenant, id, message_id, kind, topic, created_at, payload, channel, endpoint, lane, behind, due_at, tries, died_at, reason)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """;

    public static RecordStatus[] Write(Connection connection, IReadOnlyList<ComplaintRecord> records)
    {
        var statuses = new RecordStatus[records.Count];
        var judge = new RecordJudge(key => Commits.HasKey(connection, key), message => Commits.HasMessage(connection, message));
        for (int i = 0; i < statuses.Length; i++)
            statuses[i] = Judge(connection, records[i], judge);
        for (int i = 0; i < statuses.Length; i++)
        {
            if (statuses[i] == RecordStatus.Written)
                Write(connection, records[i]);
        }
        return statuses;
    }

    private static RecordStatus Judge(Connection connection, ComplaintRecord record, RecordJudge judge)
    {
        Statement current = connection["SELECT version, head FROM cf_complaint WHERE tenant = ? AND id = ?"].Bind(record.Key.Tenant)
            .Bind(record.Key.Id);
        (long? version, byte[] head) = current.Step() ? ((long?)current.Int64(0), current.Copy(1)) : (null, []);
        current.Reset();
        return judge.Judge(record, version, head);
    }

    private static void Write(Connection connection, ComplaintRecord record)
    {
        (string tenant, ComplaintId id) = record.Key;
        connection[CommitRows.InsertComplaint].Bind(record.Complaint.Version).Bind(record.Complaint.ChainHead.Span)
            .Bind(record.Complaint.Snapshot.Span).Bind(tenant).Bind(id).Run();
        foreach (JournalEntry entry in record.Entries)
            CommitRows.Write(connection, entry);
        if (record.Summary is { } summary)
            CommitRows.Write(connection, summary);
        foreach (UniqueKey key in record.UniqueKeys)
            CommitRows.Write(connection, key, id);
        SearchKeys.Replace(connection, record.Key, record.SearchKeys, isNew: true);
        foreach (Signal signal in record.Signals)
            CommitRows.Write(connection, signal, record.Key);
        if (record.Alarm is { } alarm)
            connection[InsertAlarm].Bind(tenant).Bind(id).Bind(alarm.Version).Bind(alarm.WakeAt).Bind(alarm.Attempts)
                .Bind(alarm.IsParked ? 1 : 0).Bind(alarm.Reason).Run();
        foreach ((RecordedMessage message, bool isBehind) in record.Messages.Zip(record.GetLane()))
            Write(connection, message, isBehind);
    }

    private static void Write(Connection connection, RecordedMessage pending, bool isBehind)
    {
        OutgoingMessage message = pending.Message;
        string? lane = pending.DiedAt is null ? message.GetLane() : message.GetLaneOfDead();
        connection[InsertMessage].Bind(message.Key.Tenant).Bind(message.Key.Id).Bind(message.Id).Bind((long)message.Kind)
            .Bind(message.Topic).Bind(message.CreatedAt).Bind(message.Payload.Span).Bind(message.Channel).Bind(message.Endpoint)
            .Bind(lane).Bind(isBehind ? 1 : 0).Bind(pending.DueAt).Bind(pending.Attempts).Bind(pending.DiedAt).Bind(pending.Reason).Run();
    }
}
