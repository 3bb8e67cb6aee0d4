using System.Data;
using ComplaintFlow.Lanes;
using ComplaintFlow.PostgreSql.Connections;
using ComplaintFlow.Storage;
using Npgsql;

namespace ComplaintFlow.PostgreSql.Writing;

/// <summary>What becomes of leased messages, and what comes of them.</summary>
internal static class Settlement
{
    private const string Arrays = """
        unnest(
            $1::text[], $2::text[], $3::text[], $4::timestamptz[], $5::integer[], $6::smallint[], $7::timestamptz[], $8::text[],
            $9::text[])
        """;

    private const string Names = "tenant, message_id, holder, until, tries, settlement, at, reason, lane";

    private const string Held = """
        m.tenant = o.tenant AND m.message_id = o.message_id AND m.holder = o.holder AND m.until = o.until AND m.tries = o.tries
        """;

    private const string Outcomes = $"{Arrays} AS o ({Names}) WHERE {Held}";

    private const string Fails = """
        UPDATE cf_message m SET due_at = CASE o.settlement WHEN 2 THEN m.due_at ELSE o.at END,
            tries = CASE o.settlement WHEN 3 THEN m.tries - 1 ELSE m.tries END,
            died_at = CASE o.settlement WHEN 2 THEN o.at END, reason = CASE o.settlement WHEN 2 THEN o.reason END,
            lane = CASE o.settlement WHEN 2 THEN o.lane ELSE m.lane END, holder = NULL, until = NULL
        """;

    private const string Delivered = $"DELETE FROM cf_message m USING {Outcomes} AND o.settlement = 0";

    private const string Failed = $"{Fails} FROM {Outcomes} AND o.settlement <> 0";

    // What leaves its lane in the same statement counts still as an older one: the search for the next heads, which follows, puts that
    // right.
    public const string Replaced = $"""
        WITH o AS MATERIALIZED (
            SELECT * FROM {Arrays} WITH ORDINALITY AS o ({Names}, place)
        ), gone AS (
            DELETE FROM cf_message m USING o WHERE {Held} AND o.settlement = 0 RETURNING o.place
        ), failed AS (
            {Fails} FROM o WHERE {Held} AND o.settlement <> 0 RETURNING o.place
        )
        INSERT INTO cf_message (
            tenant, message_id, id, kind, topic, created_at, due_at, payload, channel, endpoint, lane, behind)
        SELECT s.tenant, s.message_id, s.id, s.kind, s.topic, s.created_at, s.created_at, s.payload, s.channel, s.endpoint, s.lane,
            s.lane IS NOT NULL AND (s.follows OR EXISTS (
                SELECT 1 FROM cf_message l WHERE l.tenant = s.tenant AND l.id = s.id AND l.lane = s.lane))
        FROM unnest($10::bigint[], $11::text[], $12::text[], $13::uuid[], $14::smallint[], $15::text[], $16::timestamptz[], $17::bytea[],
            $18::text[], $19::text[], $20::text[], $21::boolean[]) WITH ORDINALITY
            AS s (place, tenant, message_id, id, kind, topic, created_at, payload, channel, endpoint, lane, follows, number)
        WHERE s.place IN (SELECT place FROM gone UNION ALL SELECT place FROM failed)
        ORDER BY s.number
        ON CONFLICT DO NOTHING
        """;

    // "CFLane": a number that no one else begins with.
    private const string Locked = """
        SELECT pg_advisory_xact_lock(key) FROM (
            SELECT DISTINCT hashtextextended(k.tenant || '/' || k.id, x'43464C616E65'::bigint) AS key
            FROM unnest($1::text[], $2::uuid[]) AS k (tenant, id) ORDER BY key) keys
        """;

    // The heads are found one by one, by the index of the lane. If they were joined, the planner might look through all messages for those
    // that stand behind.
    public const string Promoted = """
        UPDATE cf_message m SET behind = false
        WHERE m.behind AND m.ctid = ANY (ARRAY(
            SELECT (
                SELECT h.ctid FROM cf_message h WHERE h.tenant = k.tenant AND h.id = k.id AND h.lane = k.lane ORDER BY h.sequence LIMIT 1)
            FROM (SELECT DISTINCT tenant, id, lane FROM unnest($1::text[], $2::uuid[], $3::text[]) AS k (tenant, id, lane)) k))
        """;

    /// <summary>How many outcomes are written in one transaction: a lock for each complaint must have room in the server.</summary>
    private const int MaxAtOnce = 1000;

    /// <summary>Settles, in turns where there are very many. Each outcome is written whole or not at all.</summary>
    public static async Task<bool> RunAsync(
        NpgsqlConnection connection, IReadOnlyList<MessageOutcome> outcomes, CancellationToken cancellationToken)
    {
        foreach (MessageOutcome[] some in outcomes.Chunk(MaxAtOnce))
            await RunTurnAsync(connection, some, cancellationToken).ConfigureAwait(false);
        return true;
    }

    /// <summary>
    /// Settles. Where a message leaves its lane or enters one, the heads are looked for by a statement of its own, which sees what was
    /// committed before it began: a commit that has put its message behind one that leaves is either seen, or sees that it has left.
    /// What has a channel comes from workers, which hold no complaint as a commit does, so workers take turns: whoever changes such lanes
    /// first locks the complaint, and its next statement sees what the one before has left there.
    /// </summary>
    private static async Task RunTurnAsync(
        NpgsqlConnection connection, IReadOnlyList<MessageOutcome> outcomes, CancellationToken cancellationToken)
    {
        OutgoingMessage[] successors = [.. outcomes.SelectMany(static outcome => outcome.Successors)];
        OutgoingMessage[] changed = [
            .. outcomes.Where(static outcome => outcome.LeavesLane()).Select(static outcome => outcome.Lease.Message),
            .. successors.Where(static message => message.IsOrdered)];
        OutgoingMessage[] byWorkers = [.. changed.Where(static message => message.Channel.Length > 0)];
        NpgsqlTransaction transaction = await connection.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellationToken)
            .ConfigureAwait(false);
        await using (transaction.ConfigureAwait(false))
        {
            using var batch = new NpgsqlBatch(connection, transaction);
            if (byWorkers.Length > 0)
                BindKeys(batch.Ask(Locked), byWorkers);
            if (successors.Length > 0)
            {
                BindSuccessors(Bind(batch.Ask(Replaced), outcomes), outcomes, successors);
            }
            else
            {
                Bind(batch.Ask(Delivered), outcomes);
                Bind(batch.Ask(Failed), outcomes);
            }
            if (changed.Length > 0)
                BindKeys(batch.Ask(Promoted), changed).Bind(changed.Select(static message => message.GetLane()).ToArray());
            await batch.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
            await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private static NpgsqlBatchCommand Bind(NpgsqlBatchCommand command, IReadOnlyList<MessageOutcome> outcomes) => command
        .Bind(outcomes.Select(static outcome => outcome.Lease.Message.Key.Tenant).ToArray())
        .Bind(outcomes.Select(static outcome => outcome.Lease.Message.Id).ToArray())
        .Bind(outcomes.Select(static outcome => outcome.Lease.Holder).ToArray())
        .Bind(outcomes.Select(static outcome => Columns.Whole(outcome.Lease.Until)).ToArray())
        .Bind(outcomes.Select(static outcome => outcome.Lease.Attempts).ToArray())
        .Bind(outcomes.Select(static outcome => (short)outcome.Disposition).ToArray())
        .Bind(outcomes.Select(static outcome => Columns.Whole(outcome.At)).ToArray())
        .Bind(outcomes.Select(static outcome => outcome.Reason).ToArray())
        .Bind(outcomes.Select(static outcome => outcome.Lease.Message.GetLaneOfDead()).ToArray());

    private static void BindSuccessors(
        NpgsqlBatchCommand command, IReadOnlyList<MessageOutcome> outcomes, OutgoingMessage[] successors)
    {
        var lanes = new HashSet<(ComplaintKey Key, string Lane)>();
        string?[] named = [.. successors.Select(static message => message.GetLane())];
        bool[] follows = [.. successors.Zip(named, (message, lane) => lane is not null && !lanes.Add((message.Key, lane)))];
        command
            .Bind(outcomes.SelectMany(static (outcome, i) => Enumerable.Repeat(i + 1L, outcome.Successors.Count)).ToArray())
            .Bind(successors.Select(static message => message.Key.Tenant).ToArray())
            .Bind(successors.Select(static message => message.Id).ToArray())
            .Bind(successors.Select(static message => message.Key.Id.Value).ToArray())
            .Bind(successors.Select(static message => (short)message.Kind).ToArray())
            .Bind(successors.Select(static message => message.Topic).ToArray())
            .Bind(successors.Select(static message => Columns.Whole(message.CreatedAt)).ToArray())
            .Bind(successors.Select(static message => message.Payload).ToArray())
            .Bind(successors.Select(static message => message.Channel).ToArray())
            .Bind(successors.Select(static message => message.Endpoint).ToArray()).Bind(named).Bind(follows);
    }

    private static NpgsqlBatchCommand BindKeys(NpgsqlBatchCommand command, OutgoingMessage[] messages) => command
        .Bind(messages.Select(static message => message.Key.Tenant).ToArray())
        .Bind(messages.Select(static message => message.Key.Id.Value).ToArray());
}
