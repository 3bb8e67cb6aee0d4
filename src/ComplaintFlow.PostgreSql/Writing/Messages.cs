using System.Data;
using ComplaintFlow.PostgreSql.Connections;
using ComplaintFlow.Storage;
using Npgsql;

namespace ComplaintFlow.PostgreSql.Writing;

/// <summary>Leases of messages, and what becomes of them.</summary>
internal static class Messages
{
    private const string Free = "NOT behind AND died_at IS NULL AND due_at <= $1 AND (until IS NULL OR until <= $1)";

    /// <summary>Leases of the one tenant $5.</summary>
    public static readonly string LeaseDue = Lease(isAlone: true);

    /// <summary>Leases of the tenants $5.</summary>
    public static readonly string LeaseShares = Lease(isAlone: false);

    private const string Outcomes = """
        unnest($1::text[], $2::text[], $3::text[], $4::timestamptz[], $5::integer[], $6::smallint[], $7::timestamptz[], $8::text[])
            AS o (tenant, message_id, holder, until, tries, settlement, at, reason)
        WHERE m.tenant = o.tenant AND m.message_id = o.message_id AND m.holder = o.holder AND m.until = o.until AND m.tries = o.tries
        """;

    private const string Delivered = $"DELETE FROM cf_message m USING {Outcomes} AND o.settlement = 0";

    private const string Failed = $"""
        UPDATE cf_message m SET due_at = CASE o.settlement WHEN 1 THEN o.at ELSE m.due_at END,
            died_at = CASE o.settlement WHEN 2 THEN o.at END, reason = CASE o.settlement WHEN 2 THEN o.reason END,
            holder = NULL, until = NULL
        FROM {Outcomes} AND o.settlement <> 0
        """;

    public const string Promoted = """
        UPDATE cf_message m SET behind = false
        FROM (SELECT DISTINCT tenant, id FROM unnest($1::text[], $2::uuid[]) AS k (tenant, id)) k,
            LATERAL (
                SELECT h.message_id FROM cf_message h WHERE h.tenant = k.tenant AND h.id = k.id AND h.kind = 1
                ORDER BY h.sequence LIMIT 1
            ) head
        WHERE m.tenant = k.tenant AND m.message_id = head.message_id AND m.behind
        """;

    private const string Revived = """
        UPDATE cf_message SET died_at = NULL, reason = NULL, tries = 0, due_at = $3
        WHERE tenant = $1 AND message_id = ANY ($2) AND died_at IS NOT NULL
        """;

    public static async Task<IReadOnlyList<MessageLease>> LeaseAsync(
        NpgsqlConnection connection, LeaseRequest request, CancellationToken cancellationToken)
    {
        DateTimeOffset until = Columns.Whole(request.Now + request.Duration);
        using NpgsqlCommand command = connection.Ask(request, LeaseDue, LeaseShares);
        List<(MessageLease Lease, DateTimeOffset DueAt, long Sequence)> leases = await command.ReadAllAsync(
            row => (Lease: new MessageLease(MessageRow.Read(row), request.Holder, until, MessageRow.Attempts(row)),
                DueAt: row.Instant(MessageRow.Count), Sequence: row.GetInt64(MessageRow.Count + 1)),
            cancellationToken).ConfigureAwait(false);
        // what an update returns has no order
        return [.. leases.OrderBy(static row => row.DueAt).ThenBy(static row => row.Sequence).Select(static row => row.Lease)];
    }

    /// <summary>
    /// Settles. If heads of lanes leave, the next heads are looked for by a statement of its own, which sees what was committed before it
    /// began: a commit that has put its message behind one that leaves is either seen, or sees that it has left.
    /// </summary>
    public static async Task<bool> SettleAsync(
        NpgsqlConnection connection, IReadOnlyList<MessageOutcome> outcomes, CancellationToken cancellationToken)
    {
        NpgsqlTransaction transaction = await connection.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellationToken)
            .ConfigureAwait(false);
        await using (transaction.ConfigureAwait(false))
        {
            using var batch = new NpgsqlBatch(connection, transaction);
            foreach (string statement in (ReadOnlySpan<string>)[Delivered, Failed])
                Bind(batch.Ask(statement), outcomes);
            OutgoingMessage[] heads = [
                .. outcomes.Select(static outcome => outcome.Lease.Message)
                .Where(static message => message.Kind == MessageKind.Integration)];
            if (heads.Length > 0)
                batch.Ask(Promoted).Bind(heads.Select(static message => message.Key.Tenant).ToArray())
                    .Bind(heads.Select(static message => message.Key.Id.Value).ToArray());
            await batch.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
            await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
            return true;
        }
    }

    public static async Task<int> ResendAsync(
        NpgsqlConnection connection, string tenant, IReadOnlyList<string> ids, DateTimeOffset now, CancellationToken cancellationToken)
    {
        using NpgsqlCommand command = connection.Ask(Revived).Bind(tenant).Bind(ids.ToArray()).Bind(Columns.Whole(now));
        return await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
    }

    private static string Lease(bool isAlone) => $"""
        {Turns.Due("cf_message", "tenant, message_id", Free, "due_at, sequence", isAlone)}
        UPDATE cf_message m SET holder = $2, until = $3, tries = m.tries + 1
        FROM due WHERE m.tenant = due.tenant AND m.message_id = due.message_id
        RETURNING {MessageRow.Columns}, m.due_at, m.sequence
        """;

    private static void Bind(NpgsqlBatchCommand command, IReadOnlyList<MessageOutcome> outcomes) => command
        .Bind(outcomes.Select(static outcome => outcome.Lease.Message.Key.Tenant).ToArray())
        .Bind(outcomes.Select(static outcome => outcome.Lease.Message.Id).ToArray())
        .Bind(outcomes.Select(static outcome => outcome.Lease.Holder).ToArray())
        .Bind(outcomes.Select(static outcome => Columns.Whole(outcome.Lease.Until)).ToArray())
        .Bind(outcomes.Select(static outcome => outcome.Lease.Attempts).ToArray())
        .Bind(outcomes.Select(static outcome => (short)outcome.Disposition).ToArray())
        .Bind(outcomes.Select(static outcome => Columns.Whole(outcome.At)).ToArray())
        .Bind(outcomes.Select(static outcome => outcome.Reason).ToArray());
}
