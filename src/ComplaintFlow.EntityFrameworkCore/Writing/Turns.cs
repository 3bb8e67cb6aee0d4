using System.Linq.Expressions;
using ComplaintFlow.EntityFrameworkCore.Model;
using ComplaintFlow.Storage;
using Microsoft.EntityFrameworkCore;

namespace ComplaintFlow.EntityFrameworkCore.Writing;

/// <summary>How the tenants of a request share it.</summary>
internal static class Turns
{
    /// <summary>How many tenants one query asks for: SQL Server takes 2100 parameters.</summary>
    private const int Chunk = 500;

    /// <summary>
    /// Finds the rows whose turn it is: of one tenant the first ones; of several their shares, those first whose oldest row is the oldest.
    /// The rows come tenant by tenant.
    /// </summary>
    /// <param name="context">The context.</param>
    /// <param name="request">The request.</param>
    /// <param name="due">The rows that can be leased.</param>
    /// <param name="inTurn">Puts rows of one tenant into the order in which they are leased.</param>
    /// <param name="at">When a row is due.</param>
    /// <param name="cancellationToken">A token that cancels the queries.</param>
    public static async Task<List<TRow>> FindAsync<TRow>(
        DbContext context, LeaseRequest request, IQueryable<TRow> due, Func<IQueryable<TRow>, IQueryable<TRow>> inTurn,
        Expression<Func<TRow, long?>> at, CancellationToken cancellationToken)
        where TRow : Row
    {
        string[] named = [.. request.Tenants.Distinct(StringComparer.Ordinal)];
        while (true)
        {
            string[] tenants = named.Length == 1 ? named
                : await WithWorkAsync(context, named, due, at, cancellationToken).ConfigureAwait(false);
            var rows = new List<TRow>();
            foreach (string tenant in tenants.Take(request.Max))
                rows.AddRange(await inTurn(due.Where(row => row.Tenant == tenant)).Take(Math.Max(1, request.Max / tenants.Length))
                    .ToListAsync(cancellationToken).ConfigureAwait(false));
            // Others may have leased all of these tenants since their heads were seen, but not of all tenants.
            if (rows.Count > 0 || tenants.Length == 0 || named.Length == 1)
                return rows;
        }
    }

    /// <summary>
    /// The tenants that have work to lease, in the order of their oldest. The table of one row gives the query a place to begin, so that
    /// it can look into the index once for each tenant: to group what is due would read all of it.
    /// </summary>
    private static async Task<string[]> WithWorkAsync<TRow>(
        DbContext context, string[] tenants, IQueryable<TRow> due, Expression<Func<TRow, long?>> at, CancellationToken cancellationToken)
        where TRow : Row
    {
        var heads = new List<(string Tenant, long At)>();
        foreach (string[] some in tenants.Chunk(Chunk))
        {
            // Without its condition, SQL Server would be in doubt about the type of a name: that of the column, or that of the answer.
            var found = await context.Rows<SchemaRow>().Where(static row => row.Id == SchemaRow.TheOne)
                .SelectMany(
                    _ => EF.MultipleParameters(some).Where(static tenant => tenant != null),
                    (_, tenant) => new
                    {
                        Tenant = tenant, At = due.Where(row => row.Tenant == tenant).OrderBy(at).Select(at).FirstOrDefault(),
                    })
                .ToListAsync(cancellationToken).ConfigureAwait(false);
            heads.AddRange(found.Where(static head => head.At is not null).Select(static head => (head.Tenant, head.At!.Value)));
        }
        return [.. heads.OrderBy(static head => head.At).Select(static head => head.Tenant)];
    }
}
