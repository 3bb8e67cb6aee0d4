using ComplaintFlow.PostgreSql.Connections;
using ComplaintFlow.Storage;
using Npgsql;

namespace ComplaintFlow.PostgreSql.Writing;

/// <summary>Leases of messages, and messages that are sent again.</summary>
internal static class Messages
{
    private const string Free =
        "channel = $6 AND NOT behind AND died_at IS NULL AND due_at <= $1 AND (until IS NULL OR until <= $1)";

    /// <summary>Leases of the one tenant $5, by the channel $6.</summary>
    public static readonly string LeaseDue = Lease(isAlone: true);

    /// <summary>Leases of the tenants $5, by the channel $6.</summary>
    public static readonly string LeaseShares = Lease(isAlone: false);

    private const string Revived = """
        UPDATE cf_message SET died_at = NULL, reason = NULL, tries = 0, due_at = $3
        WHERE tenant = $1 AND message_id = ANY ($2) AND died_at IS NOT NULL
        """;

    public static async Task<IReadOnlyList<MessageLease>> LeaseAsync(
        NpgsqlConnection connection, LeaseRequest request, CancellationToken cancellationToken)
    {
        DateTimeOffset until = Columns.Whole(request.Now + request.Duration);
        using NpgsqlCommand command = connection.Ask(request, LeaseDue, LeaseShares).Bind(request.Channel);
        List<(MessageLease Lease, DateTimeOffset DueAt, long Sequence)> leases = await command.ReadAllAsync(
            row => (Lease: new MessageLease(MessageRow.Read(row), request.Holder, until, MessageRow.Attempts(row)),
                DueAt: row.Instant(MessageRow.Count), Sequence: row.GetInt64(MessageRow.Count + 1)),
            cancellationToken).ConfigureAwait(false);
        // what an update returns has no order
        return [.. leases.OrderBy(static row => row.DueAt).ThenBy(static row => row.Sequence).Select(static row => row.Lease)];
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
}
