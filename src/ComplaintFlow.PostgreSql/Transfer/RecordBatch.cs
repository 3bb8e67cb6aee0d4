using ComplaintFlow.Lanes;
using ComplaintFlow.PostgreSql.Connections;
using ComplaintFlow.Storage;
using Npgsql;

namespace ComplaintFlow.PostgreSql.Transfer;

/// <summary>The statements that write records, each a column of arrays.</summary>
internal static class RecordBatch
{
    public static void Fill(NpgsqlBatch batch, IReadOnlyList<ComplaintRecord> records)
    {
        Of(batch, "INSERT INTO cf_complaint (tenant, id, version, head, snapshot) SELECT * FROM unnest($1, $2, $3, $4, $5)", records)
            .Column(static record => record.Complaint.Version).Column(static record => record.Complaint.ChainHead)
            .Column(static record => record.Complaint.Snapshot);
        Of(batch, "INSERT INTO cf_journal (tenant, id, version, at, content, hash) SELECT * FROM unnest($1, $2, $3, $4, $5, $6)",
            records, static record => record.Entries)
            .Column(static entry => entry.Version).Column(static entry => Columns.Whole(entry.At))
            .Column(static entry => entry.Content).Column(static entry => entry.Hash);
        Summaries(batch, records);
        Of(batch, "INSERT INTO cf_unique_key (tenant, id, kind, value) SELECT * FROM unnest($1, $2, $3, $4)",
            records, static record => record.UniqueKeys)
            .Column(static key => (short)key.Kind).Column(static key => key.Value);
        Of(batch, "INSERT INTO cf_search_key (tenant, id, value) SELECT * FROM unnest($1, $2, $3) ON CONFLICT DO NOTHING",
            records, static record => record.SearchKeys)
            .Column(static value => value);
        Of(batch, """
            INSERT INTO cf_signal (tenant, id, kind, value, at, payload) SELECT * FROM unnest($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING
            """, records, static record => record.Signals)
            .Column(static signal => signal.Kind).Column(static signal => signal.Value)
            .Column(static signal => Columns.Whole(signal.At)).Column(static signal => signal.Payload);
        // A commit looks for the row of the alarm also where there is none yet.
        Of(batch, """
            INSERT INTO cf_alarm (tenant, id, version, wake_at, tries, parked, reason) SELECT * FROM unnest($1, $2, $3, $4, $5, $6, $7)
            """, records)
            .Column(static record => record.Alarm?.Version ?? record.Complaint.Version)
            .Column(static record => Columns.Whole(record.Alarm?.WakeAt)).Column(static record => record.Alarm?.Attempts ?? 0)
            .Column(static record => record.Alarm?.IsParked ?? false).Column(static record => record.Alarm?.Reason);
        Messages(batch, records);
    }

    private static void Summaries(NpgsqlBatch batch, IReadOnlyList<ComplaintRecord> records) => Of<ComplaintSummary>(
        batch, """
        INSERT INTO cf_summary (
            tenant, id, version, number, received_at, channel, state, state_key, tier, tier_key, queue_rank, category, category_key,
            severity, department, department_key, owner, owner_key, is_open, next_due_at, breaches, priority, active_until)
        SELECT
            tenant, id, version, number, received_at, channel, state, state_key, tier, tier_key, queue_rank, category, category_key,
            severity, department, department_key, owner, owner_key, is_open, coalesce(next_due_at, 'infinity'), breaches, priority,
            active_until
        FROM unnest(
            $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23) AS input (
            tenant, id, version, number, received_at, channel, state, state_key, tier, tier_key, queue_rank, category, category_key,
            severity, department, department_key, owner, owner_key, is_open, next_due_at, breaches, priority, active_until)
        """, records, static record => record.Summary is { } summary ? [summary] : [])
        .Column(static row => row.Version).Column(static row => row.Number).Column(static row => Columns.Whole(row.ReceivedAt))
        .Column(static row => row.Channel).Name(static row => row.State).Name(static row => row.Tier)
        .Column(static row => -(long)row.TierRank).Name(static row => row.Category).Column(static row => (short?)row.Severity)
        .Name(static row => row.Department).Name(static row => row.Owner).Column(static row => row.IsOpen)
        .Column(static row => Columns.Whole(row.NextDueAt)).Column(static row => row.Breaches).Column(static row => (short?)row.Priority)
        .Column(static row => Columns.Whole(row.ActiveUntil));

    private static void Messages(NpgsqlBatch batch, IReadOnlyList<ComplaintRecord> records) =>
        Of<(RecordedMessage First, bool Second)>(
        batch, """
        INSERT INTO cf_message (
            tenant, id, message_id, kind, topic, created_at, payload, channel, endpoint, lane, behind, due_at, tries, died_at, reason)
        SELECT tenant, id, message_id, kind, topic, created_at, payload, channel, endpoint, lane, behind, due_at, tries, died_at, reason
        FROM unnest($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) WITH ORDINALITY AS input (
            tenant, id, message_id, kind, topic, created_at, payload, channel, endpoint, lane, behind, due_at, tries, died_at, reason,
            place)
        ORDER BY place
        """, records, static record => record.Messages.Zip(record.GetLane()).ToArray())
        .Column(static row => row.First.Message.Id).Column(static row => (short)row.First.Message.Kind)
        .Column(static row => row.First.Message.Topic).Column(static row => Columns.Whole(row.First.Message.CreatedAt))
        .Column(static row => row.First.Message.Payload).Column(static row => row.First.Message.Channel)
        .Column(static row => row.First.Message.Endpoint)
        .Column(static row => row.First.DiedAt is null ? row.First.Message.GetLane() : row.First.Message.GetLaneOfDead())
        .Column(static row => row.Second)
        .Column(static row => Columns.Whole(row.First.DueAt)).Column(static row => row.First.Attempts)
        .Column(static row => Columns.Whole(row.First.DiedAt)).Column(static row => row.First.Reason);

    private static RowArrays<ComplaintRecord> Of(NpgsqlBatch batch, string sql, IReadOnlyList<ComplaintRecord> records) =>
        Of<ComplaintRecord>(batch, sql, records, static record => [record]);

    private static RowArrays<T> Of<T>(
        NpgsqlBatch batch, string sql, IReadOnlyList<ComplaintRecord> records, Func<ComplaintRecord, IReadOnlyList<T>> rows)
    {
        (ComplaintKey Key, T Row)[] all = [.. records.SelectMany(record => rows(record).Select(row => (record.Key, row)))];
        NpgsqlBatchCommand command = batch.Ask(sql).Bind(all.Select(static one => one.Key.Tenant).ToArray())
            .Bind(all.Select(static one => one.Key.Id.Value).ToArray());
        return new RowArrays<T>(command, [.. all.Select(static one => one.Row)]);
    }

    /// <summary>The rows that a statement writes, column by column.</summary>
    private readonly struct RowArrays<T>(NpgsqlBatchCommand command, T[] rows)
    {
        public RowArrays<T> Column<TValue>(Func<T, TValue> value)
        {
            command.Bind(rows.Select(value).ToArray());
            return this;
        }

        /// <summary>A name and, behind it, the form by which it is compared.</summary>
        public RowArrays<T> Name(Func<T, string?> name) => Column(name).Column(row => Columns.NameKey(name(row)));
    }
}
