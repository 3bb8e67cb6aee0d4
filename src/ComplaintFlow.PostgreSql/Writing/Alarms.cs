using ComplaintFlow.PostgreSql.Connections;
using ComplaintFlow.Storage;
using Npgsql;

namespace ComplaintFlow.PostgreSql.Writing;

/// <summary>Leases of complaints whose alarm is due, and what becomes of them.</summary>
internal static class Alarms
{
    /// <summary>Leases of the one tenant $5.</summary>
    public static readonly string LeaseDue = Lease(isAlone: true);

    /// <summary>Leases of the tenants $5.</summary>
    public static readonly string LeaseShares = Lease(isAlone: false);

    private const string Settled = """
        UPDATE cf_alarm a SET wake_at = CASE o.settlement WHEN 0 THEN NULL WHEN 2 THEN a.wake_at ELSE o.at END, parked = o.settlement = 2,
            tries = CASE o.settlement WHEN 3 THEN a.tries - 1 ELSE a.tries END,
            reason = CASE o.settlement WHEN 2 THEN o.reason END, holder = NULL, until = NULL
        FROM unnest(
            $1::text[], $2::uuid[], $3::bigint[], $4::text[], $5::timestamptz[], $6::integer[], $7::smallint[], $8::timestamptz[],
            $9::text[])
            AS o (tenant, id, version, holder, until, tries, settlement, at, reason)
        WHERE a.tenant = o.tenant AND a.id = o.id AND a.version = o.version AND a.holder = o.holder
            AND a.until = o.until AND a.tries = o.tries
        """;

    private const string Resumed = """
        UPDATE cf_alarm a SET parked = false, reason = NULL
        FROM unnest($1::text[], $2::uuid[]) AS k (tenant, id) WHERE a.tenant = k.tenant AND a.id = k.id AND a.parked
        """;

    public static async Task<IReadOnlyList<ComplaintLease>> LeaseAsync(
        NpgsqlConnection connection, LeaseRequest request, CancellationToken cancellationToken)
    {
        DateTimeOffset until = Columns.Whole(request.Now + request.Duration);
        using NpgsqlCommand command = connection.Ask(request, LeaseDue, LeaseShares);
        List<ComplaintLease> leases = await command.ReadAllAsync(
            row => new ComplaintLease(
                new ComplaintKey(row.GetString(0), row.Id(1)), row.GetInt64(2), row.Instant(3), request.Holder, until, row.GetInt32(4)),
                cancellationToken).ConfigureAwait(false);
        leases.Sort(static (a, b) => a.WakeAt.CompareTo(b.WakeAt)); // what an update returns has no order
        return leases;
    }

    public static async Task<int> SettleAsync(
        NpgsqlConnection connection, IReadOnlyList<DueOutcome> outcomes, CancellationToken cancellationToken)
    {
        using NpgsqlCommand command = connection.Ask(Settled)
            .Bind(outcomes.Select(static outcome => outcome.Lease.Key.Tenant).ToArray())
            .Bind(outcomes.Select(static outcome => outcome.Lease.Key.Id.Value).ToArray())
            .Bind(outcomes.Select(static outcome => outcome.Lease.Version).ToArray())
            .Bind(outcomes.Select(static outcome => outcome.Lease.Holder).ToArray())
            .Bind(outcomes.Select(static outcome => Columns.Whole(outcome.Lease.Until)).ToArray())
            .Bind(outcomes.Select(static outcome => outcome.Lease.Attempts).ToArray())
            .Bind(outcomes.Select(static outcome => (short)outcome.Disposition).ToArray())
            .Bind(outcomes.Select(static outcome => Columns.Whole(outcome.At)).ToArray())
            .Bind(outcomes.Select(static outcome => outcome.Reason).ToArray());
        return await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
    }

    public static async Task<int> ResumeAsync(
        NpgsqlConnection connection, IReadOnlyList<ComplaintKey> keys, CancellationToken cancellationToken)
    {
        using NpgsqlCommand command = connection.Ask(Resumed)
            .Bind(keys.Select(static key => key.Tenant).ToArray()).Bind(keys.Select(static key => key.Id.Value).ToArray());
        return await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
    }

    private static string Lease(bool isAlone) => $"""
        {Turns.Due("cf_alarm", "tenant, id", "wake_at <= $1 AND NOT parked AND (until IS NULL OR until <= $1)", "wake_at", isAlone)}
        UPDATE cf_alarm a SET holder = $2, until = $3, tries = a.tries + 1 FROM due WHERE a.tenant = due.tenant AND a.id = due.id
        RETURNING a.tenant, a.id, a.version, a.wake_at, a.tries
        """;
}
