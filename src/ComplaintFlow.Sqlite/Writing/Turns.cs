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
    public static List<string> WithWork(Connection connection, WorkSql work, LeaseRequest request)
    {
        connection[Begin].Run(); // each statement alone would take the lock of a reader and give it back, which costs more than its look
        try
        {
            return [.. Heads(connection, work, request).Select(static one => one.Tenant)];
        }
        finally
        {
            connection.Rollback(); // nothing was written
        }
    }

    /// <summary>Leases the shares of the tenants. The rows come tenant by tenant.</summary>
    public static List<T> Lease<T>(Connection connection, WorkSql work, LeaseRequest request, Func<Statement, T> read)
    {
        List<(string Tenant, long At)> heads = Heads(connection, work, request);
        var leases = new List<T>();
        foreach ((string tenant, _) in heads.OrderBy(static one => one.At).Take(request.Max))
        {
            Statement rows = connection[work.Lease].Bind(request.Now).Bind(request.Holder).Bind(request.Now + request.Duration)
                .Bind(Math.Max(1, request.Max / heads.Count)).Bind(tenant);
            BindChannel(rows, work, request);
            while (rows.Step())
                leases.Add(read(rows));
        }
        return leases;
    }

    private static List<(string Tenant, long At)> Heads(Connection connection, WorkSql work, LeaseRequest request)
    {
        var heads = new List<(string Tenant, long At)>();
        foreach (string tenant in request.Tenants.Distinct(StringComparer.Ordinal))
        {
            Statement row = connection[work.Head].Bind(request.Now).Bind(tenant);
            BindChannel(row, work, request);
            if (row.Step())
                heads.Add((tenant, row.Int64(0)));
            row.Reset();
        }
        return heads;
    }

    private static void BindChannel(Statement statement, WorkSql work, LeaseRequest request)
    {
        if (work.HasChannels)
            statement.Bind(request.Channel);
    }
}

/// <summary>The statements by which one sort of work is leased.</summary>
/// <param name="Head">Gives the instant of the first row to lease, for an instant and a tenant.</param>
/// <param name="Lease">Leases for an instant, a holder, an end, a number, and a tenant.</param>
/// <param name="HasChannels">Whether both statements end with a channel.</param>
internal sealed record WorkSql(string Head, string Lease, bool HasChannels);
