using System.Linq.Expressions;
using ComplaintFlow.EntityFrameworkCore.Model;
using ComplaintFlow.Storage;
using Microsoft.EntityFrameworkCore;

namespace ComplaintFlow.EntityFrameworkCore.Reading;

/// <summary>Lists and counts. They read the narrow rows only.</summary>
internal static class Summaries
{
    public static async Task<Page<ComplaintSummary>> QueryAsync(
        DbContext context, ComplaintQuery query, PageCursor? after, CancellationToken cancellationToken)
    {
        IQueryable<SummaryRow> rows = SummaryFilter.Apply(context, query);
        rows = query.Order == ComplaintOrder.WorkQueue ? Queue(rows, after) : Newest(rows, after);
        List<SummaryRow> page = await rows.Take(query.PageSize + 1).ToListAsync(cancellationToken).ConfigureAwait(false);
        bool isLast = page.Count <= query.PageSize;
        ComplaintSummary[] items = [.. page.Take(query.PageSize).Select(static row => row.ToSummary())];
        return new(items, isLast ? null : PageCursor.Of(items[^1]).Continuation(query.Order));
    }

    public static async Task<IReadOnlyList<GroupCount>> CountAsync(
        DbContext context, CountQuery query, CancellationToken cancellationToken)
    {
        var spellings = await SummaryFilter.Apply(context, query.Filter).GroupBy(Column(query.By))
            .Select(static group => new { Value = group.Key, Count = group.LongCount() }).ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        return GroupCount.Merge(spellings.Select(static one => new GroupCount(one.Value, one.Count)));
    }

    public static async Task<IReadOnlyList<string>> TenantsAsync(DbContext context, CancellationToken cancellationToken)
    {
        List<string> tenants = await context.Rows<SummaryRow>().Select(static row => row.Tenant).Distinct()
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        tenants.Sort(StringComparer.Ordinal);
        return tenants;
    }

    // The comparison of rows is written out, since not every database compares several columns at once. The first part says nothing new:
    // it is the one by which an index is entered at the right place.
    private static IQueryable<SummaryRow> Newest(IQueryable<SummaryRow> rows, PageCursor? after)
    {
        if (after is not null)
        {
            (long received, Guid id) = (Columns.Microseconds(after.ReceivedAt), after.Id.Value);
            rows = rows.Where(row => row.ReceivedAt <= received && (row.ReceivedAt < received || row.Id < id));
        }
        return rows.OrderByDescending(static row => row.ReceivedAt).ThenByDescending(static row => row.Id);
    }

    private static IQueryable<SummaryRow> Queue(IQueryable<SummaryRow> rows, PageCursor? after)
    {
        if (after is not null)
        {
            (long rank, short priority) = (-(long)after.TierRank, Columns.QueuePriority(after.Priority));
            (long due, long received, Guid id) =
                (Columns.DueKey(after.NextDueAt), Columns.Microseconds(after.ReceivedAt), after.Id.Value);
            rows = rows.Where(row => row.QueueRank >= rank && (row.QueueRank > rank
                || (row.QueuePriority >= priority && (row.QueuePriority > priority
                || (row.NextDueAt >= due && (row.NextDueAt > due
                || (row.ReceivedAt >= received && (row.ReceivedAt > received
                || row.Id > id))))))));
        }
        return rows.OrderBy(static row => row.QueueRank).ThenBy(static row => row.QueuePriority).ThenBy(static row => row.NextDueAt)
            .ThenBy(static row => row.ReceivedAt).ThenBy(static row => row.Id);
    }

    private static Expression<Func<SummaryRow, string?>> Column(CountBy by) => by switch
    {
        CountBy.State => static row => row.State,
        CountBy.Tier => static row => row.Tier,
        CountBy.Category => static row => row.Category,
        CountBy.Department => static row => row.Department,
        CountBy.Owner => static row => row.Owner,
        _ => throw new ArgumentOutOfRangeException(nameof(by), by, "There is no such column to count by."),
    };
}
