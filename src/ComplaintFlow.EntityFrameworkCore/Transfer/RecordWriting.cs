using ComplaintFlow.EntityFrameworkCore.Model;
using ComplaintFlow.EntityFrameworkCore.Writing;
using ComplaintFlow.Storage;
using Microsoft.EntityFrameworkCore;

namespace ComplaintFlow.EntityFrameworkCore.Transfer;

/// <summary>Writes the records of one call: judges all of them, and writes those that can be written.</summary>
internal static class RecordWriting
{
    public static async Task<IReadOnlyList<RecordStatus>> WriteAsync(
        DbContext context, IReadOnlyList<ComplaintRecord> records, CancellationToken cancellationToken)
    {
        PresentRows present = await PresentRows.ReadAsync(context, records, cancellationToken).ConfigureAwait(false);
        var judge = new RecordJudge(
            key => present.Keys.Contains(CurrentState.Place(key)),
            message => present.Messages.Contains((message.Key.Tenant, message.Id)));
        var statuses = new RecordStatus[records.Count];
        var batch = new Batch(context);
        for (int i = 0; i < statuses.Length; i++)
        {
            (long? version, byte[] head) = present.Complaints.TryGetValue(records[i].Key, out (long Version, byte[] Head) stored)
                ? ((long?)stored.Version, stored.Head) : (null, []);
            statuses[i] = judge.Judge(records[i], version, head);
            if (statuses[i] == RecordStatus.Written)
                Add(batch, records[i]);
        }
        await batch.RunAsync(cancellationToken).ConfigureAwait(false);
        return statuses;
    }

    private static void Add(Batch batch, ComplaintRecord record)
    {
        (string tenant, Guid id) = (record.Key.Tenant, record.Key.Id.Value);
        batch.Insert(new ComplaintRow
        {
            Tenant = tenant,
            Id = id,
            Version = record.Complaint.Version,
            Head = record.Complaint.ChainHead.ToArray(),
            Snapshot = record.Complaint.Snapshot.ToArray(),
        });
        foreach (JournalEntry entry in record.Entries)
            CommitRows.Write(batch, entry);
        if (record.Summary is { } summary)
            batch.Insert(SummaryRow.Of(summary));
        foreach (UniqueKey key in record.UniqueKeys)
            CommitRows.Write(batch, key, record.Key.Id);
        foreach (string value in record.SearchKeys)
            batch.InsertIfAbsent(new SearchKeyRow { Tenant = tenant, Id = id, Value = value });
        foreach (Signal signal in record.Signals)
            CommitRows.Write(batch, signal, record.Key);
        AddWork(batch, record);
    }

    private static void AddWork(Batch batch, ComplaintRecord record)
    {
        (string tenant, Guid id) = (record.Key.Tenant, record.Key.Id.Value);
        if (record.Alarm is { } alarm)
            batch.Insert(new AlarmRow
            {
                Tenant = tenant,
                Id = id,
                Version = alarm.Version,
                WakeAt = Columns.Microseconds(alarm.WakeAt),
                Tries = alarm.Attempts,
                Parked = alarm.IsParked,
                Reason = alarm.Reason,
            });
        foreach ((RecordedMessage pending, bool isBehind) in record.Messages.Zip(record.GetLane()))
            batch.Insert(new MessageRow
            {
                Tenant = tenant,
                Id = id,
                MessageId = pending.Message.Id,
                Kind = (short)pending.Message.Kind,
                Topic = pending.Message.Topic,
                CreatedAt = Columns.Microseconds(pending.Message.CreatedAt),
                Payload = pending.Message.Payload.ToArray(),
                Channel = pending.Message.Channel,
                Endpoint = pending.Message.Endpoint,
                OutOfLane = pending.DiedAt is not null && pending.Message.IsOutOfLaneWhenDead(),
                Status = pending.DiedAt is not null ? MessageRow.Dead : isBehind ? MessageRow.Behind : MessageRow.Ready,
                DueAt = Columns.Microseconds(pending.DueAt),
                Tries = pending.Attempts,
                DiedAt = pending.DiedAt is { } at ? Columns.Microseconds(at) : null,
                Reason = pending.Reason,
            });
    }
}
