using System.Text;
using ComplaintFlow.Sqlite.Connections;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Sqlite.Reading;

/// <summary>Lists and counts. They read the narrow rows only.</summary>
internal static class Summaries
{
    /// <summary>What the queue is sorted by, all ascending.</summary>
    public const string Queue = "queue_rank, queue_priority, next_due_at, received_at, id";

    public static Page<ComplaintSummary> Query(Connection connection, ComplaintQuery query, PageCursor? after)
    {
        Statement rows = SummaryFilter.Bind(connection[PageText(query, after)], query);
        if (after is { } place)
        {
            if (query.Order == ComplaintOrder.WorkQueue)
                rows.Bind(-(long)place.TierRank).Bind(-(long)place.Priority).Bind(Columns.DueKey(place.NextDueAt));
            rows.Bind(place.ReceivedAt).Bind(place.Id);
        }
        rows.Bind(query.PageSize + 1L); // one more, to know whether there is a next page

        var page = new List<ComplaintSummary>(Math.Min(query.PageSize, 64));
        while (rows.Step())
        {
            if (page.Count == query.PageSize)
            {
                rows.Reset();
                return new(page, PageCursor.Of(page[^1]).Continuation(query.Order));
            }
            page.Add(SummaryRow.Read(rows, query.Tenant));
        }
        return new(page, null);
    }

    /// <summary>The statement leaps from tenant to tenant, so that it reads one row of each.</summary>
    public static IReadOnlyList<string> Tenants(Connection connection)
    {
        Statement rows = connection["""
            WITH RECURSIVE turn (tenant) AS (
                SELECT (SELECT tenant FROM cf_summary ORDER BY tenant LIMIT 1)
                UNION ALL
                SELECT (SELECT s.tenant FROM cf_summary s WHERE s.tenant > turn.tenant ORDER BY s.tenant LIMIT 1)
                FROM turn WHERE turn.tenant IS NOT NULL
            )
            SELECT tenant FROM turn WHERE tenant IS NOT NULL
            """];
        var tenants = new List<string>();
        while (rows.Step())
            tenants.Add(rows.Text(0));
        tenants.Sort(StringComparer.Ordinal);
        return tenants;
    }

    public static string PageText(ComplaintQuery query, PageCursor? after)
    {
        bool queue = query.Order == ComplaintOrder.WorkQueue;
        StringBuilder sql = SummaryFilter.Write(new StringBuilder($"SELECT {SummaryRow.Columns} FROM cf_summary"), query);
        if (after is not null)
            sql.Append(queue ? $" AND ({Queue}) > (?, ?, ?, ?, ?)" : " AND (received_at, id) < (?, ?)");
        sql.Append(queue ? $" ORDER BY {Queue} LIMIT ?" : " ORDER BY received_at DESC, id DESC LIMIT ?");
        return sql.ToString();
    }

    public static IReadOnlyList<GroupCount> Count(Connection connection, CountQuery query)
    {
        string column = Column(query.By);
        Statement rows = SummaryFilter.Bind(
            connection[SummaryFilter.Write(new StringBuilder($"SELECT {column}, COUNT(*) FROM cf_summary"), query.Filter)
                .Append($" GROUP BY {column}").ToString()], query.Filter);
        var spellings = new List<GroupCount>();
        while (rows.Step())
            spellings.Add(new GroupCount(rows.TextOrNull(0), rows.Int64(1)));
        return GroupCount.Merge(spellings);
    }

    private static string Column(CountBy by) => by switch
    {
        CountBy.State => "state",
        CountBy.Tier => "tier",
        CountBy.Category => "category",
        CountBy.Department => "department",
        CountBy.Owner => "owner",
        _ => throw new ArgumentOutOfRangeException(nameof(by), by, "There is no such column to count by."),
    };
}
