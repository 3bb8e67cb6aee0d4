using Microsoft.EntityFrameworkCore;

namespace ComplaintFlow.EntityFrameworkCore.Model;

/// <summary>Asks for rows.</summary>
internal static class RowQueries
{
    /// <summary>
    /// The rows of a table, whatever filters an application puts on all entities of its model, and past its change tracker, which is the
    /// application's own.
    /// </summary>
    public static IQueryable<TRow> Rows<TRow>(this DbContext context)
        where TRow : class => context.Set<TRow>().IgnoreQueryFilters().AsNoTracking();
}
