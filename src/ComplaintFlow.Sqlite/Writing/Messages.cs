using ComplaintFlow.Lanes;
using ComplaintFlow.Sqlite.Connections;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Sqlite.Writing;

/// <summary>Leases of messages, and what becomes of them.</summary>
internal static class Messages
{
    private const string Free = "behind = 0 AND died_at IS NULL AND due_at <= ?1 AND (holder IS NULL OR until <= ?1)";

    public const string Head =
        $"SELECT due_at FROM cf_message WHERE tenant = ?2 AND channel = ?3 AND {Free} ORDER BY due_at, sequence LIMIT 1";

    public const string LeaseDue = $"""
        UPDATE cf_message SET holder = ?2, until = ?3, tries = tries + 1
        WHERE sequence IN (
            SELECT sequence FROM cf_message WHERE tenant = ?5 AND channel = ?6 AND {Free} ORDER BY due_at, sequence LIMIT ?4)
        RETURNING {MessageRow.Columns}, due_at, sequence
        """;

    private const string WhereLeased =
        " WHERE tenant = ? AND message_id = ? AND holder = ? AND until = ? AND tries = ? AND died_at IS NULL";
    private const string Done = "DELETE FROM cf_message" + WhereLeased;
    private const string Later = "UPDATE cf_message SET due_at = ?, holder = NULL, until = NULL" + WhereLeased;
    private const string Return = "UPDATE cf_message SET due_at = ?, tries = tries - 1, holder = NULL, until = NULL" + WhereLeased;
    private const string MarkDead =
        "UPDATE cf_message SET died_at = ?, reason = ?, lane = ?, holder = NULL, until = NULL" + WhereLeased;
    private const string Revive =
        "UPDATE cf_message SET died_at = NULL, reason = NULL, tries = 0, due_at = ? WHERE tenant = ? AND message_id = ? AND died_at IS NOT "
            + "NULL";
    public const string Promote =
        "UPDATE cf_message SET behind = 0 WHERE sequence = (SELECT MIN(sequence) FROM cf_message WHERE tenant = ? AND id = ? AND lane = ?)";

    public static readonly WorkSql Work = new(Head, LeaseDue, HasChannels: true);

    public static IReadOnlyList<MessageLease> Lease(Connection connection, LeaseRequest request)
    {
        DateTimeOffset until = Columns.Whole(request.Now + request.Duration);
        List<(MessageLease Lease, long DueAt, long Sequence)> leases = Turns.Lease(connection, Work, request, row => (
            new MessageLease(MessageRow.Read(row), request.Holder, until, MessageRow.Attempts(row)),
            row.Int64(MessageRow.Count), row.Int64(MessageRow.Count + 1)));
        // what an update returns has no order
        return [.. leases.OrderBy(static row => row.DueAt).ThenBy(static row => row.Sequence).Select(static row => row.Lease)];
    }

    public static bool Settle(Connection connection, IReadOnlyList<MessageOutcome> outcomes)
    {
        foreach (MessageOutcome outcome in outcomes)
        {
            (MessageLease lease, OutgoingMessage message) = (outcome.Lease, outcome.Lease.Message);
            Statement statement = outcome.Disposition switch
            {
                LeaseDisposition.Later => connection[Later].Bind(outcome.At),
                LeaseDisposition.Returned => connection[Return].Bind(outcome.At),
                LeaseDisposition.Dead => connection[MarkDead].Bind(outcome.At).Bind(outcome.Reason).Bind(message.GetLaneOfDead()),
                _ => connection[Done],
            };
            statement.Bind(message.Key.Tenant).Bind(message.Id).Bind(lease.Holder).Bind(lease.Until).Bind(lease.Attempts).Run();
            if (connection.Changes == 0)
                continue; // another worker has it by now, and what comes of it
            if (outcome.LeavesLane())
                connection[Promote].Bind(message.Key.Tenant).Bind(message.Key.Id).Bind(message.GetLane()).Run();
            foreach (OutgoingMessage successor in outcome.Successors)
            {
                if (!Commits.HasMessage(connection, successor))
                    CommitRows.Write(connection, successor);
            }
        }
        return true;
    }

    public static int Resend(Connection connection, string tenant, IReadOnlyList<string> ids, DateTimeOffset now)
    {
        int count = 0;
        foreach (string id in ids)
        {
            connection[Revive].Bind(now).Bind(tenant).Bind(id).Run();
            count += connection.Changes;
        }
        return count;
    }
}
