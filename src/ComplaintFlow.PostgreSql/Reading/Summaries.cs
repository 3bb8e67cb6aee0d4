using ComplaintFlow.PostgreSql.Connections;
using ComplaintFlow.Storage;
using Npgsql;

namespace ComplaintFlow.PostgreSql.Reading;

/// <summary>Lists and counts. They read the narrow rows only.</summary>
internal static class Summaries
{
    public static async Task<Page<ComplaintSummary>> QueryAsync(
        NpgsqlConnection connection, ComplaintQuery query, PageCursor? after, CancellationToken cancellationToken)
    {
        using var asked = new SummaryQuery(connection, SummaryRow.Columns, query);
        List<ComplaintSummary> rows = await asked.Page(query, after).ReadAsync(row => SummaryRow.Read(row, query.Tenant), cancellationToken)
            .ConfigureAwait(false);
        if (rows.Count <= query.PageSize)
            return new(rows, null);
        rows.RemoveAt(query.PageSize);
        return new(rows, PageCursor.Of(rows[^1]).Continuation(query.Order));
    }

    public static async Task<IReadOnlyList<GroupCount>> CountAsync(
        NpgsqlConnection connection, CountQuery query, CancellationToken cancellationToken)
    {
        string column = Column(query.By);
        using var asked = new SummaryQuery(connection, $"{column}, count(*)", query.Filter);
        List<GroupCount> spellings = await asked.GroupBy(column)
            .ReadAsync(static row => new GroupCount(row.TextOrNull(0), row.GetInt64(1)), cancellationToken).ConfigureAwait(false);
        return GroupCount.Merge(spellings);
    }

    /// <summary>The statement leaps from tenant to tenant, so that it reads one row of each.</summary>
    public static async Task<IReadOnlyList<string>> TenantsAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        using NpgsqlCommand command = connection.Ask("""
            WITH RECURSIVE turn (tenant) AS (
                (SELECT tenant FROM cf_summary ORDER BY tenant LIMIT 1)
                UNION ALL
                SELECT (SELECT s.tenant FROM cf_summary s WHERE s.tenant > turn.tenant ORDER BY s.tenant LIMIT 1)
                FROM turn WHERE turn.tenant IS NOT NULL
            )
            SELECT tenant FROM turn WHERE tenant IS NOT NULL
            """);
        List<string> tenants = await command.ReadAllAsync(static row => row.GetString(0), cancellationToken).ConfigureAwait(false);
        tenants.Sort(StringComparer.Ordinal);
        return tenants;
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
