using ComplaintFlow.Sqlite.Connections;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Sqlite.Writing;

/// <summary>Leases of complaints whose alarm is due.</summary>
internal static class Alarms
{
    private const string Due = "FROM cf_alarm WHERE parked = 0 AND wake_at <= ?1 AND (holder IS NULL OR until <= ?1)";

    public const string LeaseDue = $"""
        UPDATE cf_alarm SET holder = ?2, until = ?3, tries = tries + 1
        WHERE (tenant, id) IN (SELECT tenant, id {Due} ORDER BY wake_at LIMIT ?4)
        RETURNING tenant, id, version, wake_at, tries
        """;

    private const string WhereLeased = " WHERE tenant = ? AND id = ? AND version = ? AND holder = ? AND until = ? AND tries = ?";
    private const string Done = "DELETE FROM cf_alarm" + WhereLeased;
    private const string Later = "UPDATE cf_alarm SET wake_at = ?, holder = NULL, until = NULL" + WhereLeased;
    private const string Park = "UPDATE cf_alarm SET parked = 1, reason = ?, holder = NULL, until = NULL" + WhereLeased;
    private const string Resumed = "UPDATE cf_alarm SET parked = 0, reason = NULL WHERE tenant = ? AND id = ? AND parked = 1";

    /// <summary>Whether there is anything to lease: a poll that finds nothing takes no lock.</summary>
    public static bool AnyDue(Connection connection, DateTimeOffset now) =>
        connection[$"SELECT EXISTS (SELECT 1 {Due})"].Bind(now).Answer();

    public static IReadOnlyList<ComplaintLease> Lease(Connection connection, LeaseRequest request)
    {
        DateTimeOffset until = Columns.Whole(request.Now + request.Duration);
        Statement rows = connection[LeaseDue].Bind(request.Now).Bind(request.Holder).Bind(until).Bind(request.Max);
        var leases = new List<ComplaintLease>();
        while (rows.Step())
            leases.Add(new ComplaintLease(
                new ComplaintKey(rows.Text(0), rows.Id(1)), rows.Int64(2), rows.Instant(3), request.Holder, until, (int)rows.Int64(4)));
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
