using ComplaintFlow.EntityFrameworkCore.Model;
using ComplaintFlow.Storage;
using Microsoft.EntityFrameworkCore;

namespace ComplaintFlow.EntityFrameworkCore.Reading;

/// <summary>
/// The conditions of a query. Only those that are asked for stand in the statement, so that an index can serve the rest.
/// </summary>
internal static class SummaryFilter
{
    public static IQueryable<SummaryRow> Apply(DbContext context, ComplaintQuery query)
    {
        string tenant = query.Tenant;
        IQueryable<SummaryRow> rows = context.Rows<SummaryRow>().Where(row => row.Tenant == tenant);
        if (query.IsOpen is { } isOpen)
            rows = rows.Where(row => row.IsOpen == isOpen);
        rows = Bounds(Names(rows, query), query);
        if (query.Id is { } complaint)
        {
            Guid id = complaint.Value;
            rows = rows.Where(row => row.Id == id);
        }
        foreach (IReadOnlyList<string> keys in query.SearchKeys)
            rows = Having(rows, context, tenant, [.. keys]);
        return rows;
    }

    private static IQueryable<SummaryRow> Having(IQueryable<SummaryRow> rows, DbContext context, string tenant, string[] keys) =>
        rows.Where(row => context.Rows<SearchKeyRow>()
            .Where(key => key.Tenant == tenant && EF.MultipleParameters(keys).Contains(key.Value)).Select(key => key.Id)
            .Contains(row.Id));

    private static IQueryable<SummaryRow> Names(IQueryable<SummaryRow> rows, ComplaintQuery query)
    {
        if (Columns.NameKey(query.State) is { } state)
            rows = rows.Where(row => row.StateKey == state);
        if (Columns.NameKey(query.Tier) is { } tier)
            rows = rows.Where(row => row.TierKey == tier);
        if (Columns.NameKey(query.Category) is { } category)
            rows = rows.Where(row => row.CategoryKey == category);
        if (Columns.NameKey(query.Department) is { } department)
            rows = rows.Where(row => row.DepartmentKey == department);
        if (Columns.NameKey(query.Owner) is { } owner)
            rows = rows.Where(row => row.OwnerKey == owner);
        return rows;
    }

    private static IQueryable<SummaryRow> Bounds(IQueryable<SummaryRow> rows, ComplaintQuery query)
    {
        if (query.DueBefore is { } dueBefore)
        {
            long bound = Columns.RoundedUp(dueBefore);
            rows = rows.Where(row => row.NextDueAt < bound);
        }
        if (query.ReceivedFrom is { } receivedFrom)
        {
            long bound = Columns.RoundedUp(receivedFrom);
            rows = rows.Where(row => row.ReceivedAt >= bound);
        }
        if (query.ReceivedBefore is { } receivedBefore)
        {
            long bound = Columns.RoundedUp(receivedBefore);
            rows = rows.Where(row => row.ReceivedAt < bound);
        }
        if (query.ActiveFrom is { } activeFrom)
        {
            long bound = Columns.RoundedUp(activeFrom);
            rows = rows.Where(row => row.ActiveUntil == null || row.ActiveUntil >= bound);
        }
        return rows;
    }
}
