using ComplaintFlow.Sqlite.Connections;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Sqlite.Writing;

/// <summary>How the tenants of a request share it.</summary>
internal static class Turns
{
    private const string Begin = "BEGIN";

    /// <summary>
    /// The tenants that have work to lease. A poll that finds none takes no lock, and whoever has the lock looks at no idle tenants.
    /// </summary>
    /// <param name="connection">The connection.</param>
    /// <param name="head">The statement that gives the instant of the first row to lease, for an instant and a tenant.</param>
    /// <param name="request">The request.</param>
    public static List<string> WithWork(Connection connection, string head, LeaseRequest request)
    {
        connection[Begin].Run(); // each statement alone would take the lock of a reader and give it back, which costs more than its look
        try
        {
            return [.. Heads(connection, head, request).Select(static one => one.Tenant)];
        }
        finally
        {
            connection.Rollback(); // nothing was written
        }
    }

    /// <summary>Leases the shares of the tenants. The rows come tenant by tenant.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="head">As for <see cref="WithWork"/>.</param>
    /// <param name="lease">The statement that leases for an instant, a holder, an end, a number, and a tenant.</param>
    /// <param name="request">The request.</param>
    /// <param name="read">Reads what was leased.</param>
    public static List<T> Lease<T>(Connection connection, string head, string lease, LeaseRequest request, Func<Statement, T> read)
    {
        List<(string Tenant, long At)> heads = Heads(connection, head, request);
        var leases = new List<T>();
        foreach ((string tenant, _) in heads.OrderBy(static one => one.At).Take(request.Max))
        {
            Statement rows = connection[lease].Bind(request.Now).Bind(request.Holder).Bind(request.Now + request.Duration)
                .Bind(Math.Max(1, request.Max / heads.Count)).Bind(tenant);
            while (rows.Step())
                leases.Add(read(rows));
        }
        return leases;
    }

    private static List<(string Tenant, long At)> Heads(Connection connection, string head, LeaseRequest request)
    {
        var heads = new List<(string Tenant, long At)>();
        foreach (string tenant in request.Tenants.Distinct(StringComparer.Ordinal))
        {
            Statement row = connection[head].Bind(request.Now).Bind(tenant);
            if (row.Step())
                heads.Add((tenant, row.Int64(0)));
            row.Reset();
        }
        return heads;
    }
}
