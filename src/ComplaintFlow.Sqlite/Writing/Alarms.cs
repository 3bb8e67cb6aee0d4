using ComplaintFlow.Sqlite.Connections;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Sqlite.Writing;

/// <summary>Leases of complaints whose alarm is due.</summary>
internal static class Alarms
{
    private const string Free = "parked = 0 AND wake_at <= ?1 AND (holder IS NULL OR until <= ?1)";

    public const string Head = $"SELECT wake_at FROM cf_alarm WHERE tenant = ?2 AND {Free} ORDER BY wake_at LIMIT 1";

    public const string LeaseDue = $"""
        UPDATE cf_alarm SET holder = ?2, until = ?3, tries = tries + 1
        WHERE (tenant, id) IN (SELECT tenant, id FROM cf_alarm WHERE tenant = ?5 AND {Free} ORDER BY wake_at LIMIT ?4)
        RETURNING tenant, id, version, wake_at, tries
        """;

    private const string WhereLeased = " WHERE tenant = ? AND id = ? AND version = ? AND holder = ? AND until = ? AND tries = ?";
    private const string Done = "DELETE FROM cf_alarm" + WhereLeased;
    private const string Later = "UPDATE cf_alarm SET wake_at = ?, holder = NULL, until = NULL" + WhereLeased;
    private const string Return = "UPDATE cf_alarm SET wake_at = ?, tries = tries - 1, holder = NULL, until = NULL" + WhereLeased;
    private const string Park = "UPDATE cf_alarm SET parked = 1, reason = ?, holder = NULL, until = NULL" + WhereLeased;
    private const string Resumed = "UPDATE cf_alarm SET parked = 0, reason = NULL WHERE tenant = ? AND id = ? AND parked = 1";

    public static readonly WorkSql Work = new(Head, LeaseDue, HasChannels: false);

    public static IReadOnlyList<ComplaintLease> Lease(Connection connection, LeaseRequest request)
    {
        DateTimeOffset until = Columns.Whole(request.Now + request.Duration);
        List<ComplaintLease> leases = Turns.Lease(connection, Work, request, row => new ComplaintLease(
            new ComplaintKey(row.Text(0), row.Id(1)), row.Int64(2), row.Instant(3), request.Holder, until, (int)row.Int64(4)));
        leases.Sort(static (a, b) => a.WakeAt.CompareTo(b.WakeAt)); // what an update returns has no order
        return leases;
    }

    public static bool Settle(Connection connection, IReadOnlyList<DueOutcome> outcomes)
    {
        foreach (DueOutcome outcome in outcomes)
        {
            Statement statement = outcome.Disposition switch
            {
                LeaseDisposition.Later => connection[Later].Bind(outcome.At),
                LeaseDisposition.Returned => connection[Return].Bind(outcome.At),
                LeaseDisposition.Dead => connection[Park].Bind(outcome.Reason),
                _ => connection[Done],
            };
            ComplaintLease lease = outcome.Lease;
            statement.Bind(lease.Key.Tenant).Bind(lease.Key.Id).Bind(lease.Version)
                .Bind(lease.Holder).Bind(lease.Until).Bind(lease.Attempts)
                .Run();
        }
        return true;
    }

    public static int Resume(Connection connection, IReadOnlyList<ComplaintKey> keys)
    {
        int count = 0;
        foreach (ComplaintKey key in keys)
        {
            connection[Resumed].Bind(key.Tenant).Bind(key.Id).Run();
            count += connection.Changes;
        }
        return count;
    }
}
