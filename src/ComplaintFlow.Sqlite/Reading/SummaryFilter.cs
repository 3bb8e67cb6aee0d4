using System.Text;
using ComplaintFlow.Sqlite.Connections;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Sqlite.Reading;

/// <summary>
/// The conditions of a query. Only those that are asked for stand in the text, so that an index can serve the rest; values are always
/// parameters. The text and the values are written in the same order.
/// </summary>
internal static class SummaryFilter
{
    // Without statistics, SQLite would rather read all rows in the order of the list than the few that a search key leads to.
    private const string ByPrimaryKey = " INDEXED BY sqlite_autoindex_cf_summary_1";

    public static StringBuilder Write(StringBuilder sql, ComplaintQuery query)
    {
        sql.Append(query.SearchKeys.Count > 0 ? ByPrimaryKey : "").Append(" WHERE tenant = ?");
        if (query.IsOpen is { } isOpen)
            sql.Append(isOpen ? " AND is_open = 1" : " AND is_open = 0");
        If(query.State, " AND state_key = ?");
        If(query.Tier, " AND tier_key = ?");
        If(query.Category, " AND category_key = ?");
        If(query.Department, " AND department_key = ?");
        If(query.Owner, " AND owner_key = ?");
        If(query.DueBefore, " AND next_due_at < ?");
        If(query.ReceivedFrom, " AND received_at >= ?");
        If(query.ReceivedBefore, " AND received_at < ?");
        If(query.ActiveFrom, " AND (active_until IS NULL OR active_until >= ?)");
        If(query.Id, " AND id = ?");
        foreach (IReadOnlyList<string> keys in query.SearchKeys)
            sql.Append(" AND id IN (SELECT id FROM cf_search_key WHERE tenant = ? AND value IN (")
                .AppendJoin(", ", Enumerable.Repeat('?', keys.Count)).Append("))");
        return sql;

        void If(object? asked, string condition)
        {
            if (asked is not null)
                sql.Append(condition);
        }
    }

    public static Statement Bind(Statement statement, ComplaintQuery query)
    {
        statement.Bind(query.Tenant);
        foreach (string? name in (ReadOnlySpan<string?>)[query.State, query.Tier, query.Category, query.Department, query.Owner])
        {
            if (name is not null)
                statement.BindNameKey(name);
        }
        foreach (DateTimeOffset? bound in (ReadOnlySpan<DateTimeOffset?>)
            [query.DueBefore, query.ReceivedFrom, query.ReceivedBefore, query.ActiveFrom])
        {
            if (bound is { } instant)
                statement.Bind(Columns.RoundedUp(instant));
        }
        if (query.Id is { } id)
            statement.Bind(id);
        foreach (IReadOnlyList<string> keys in query.SearchKeys)
        {
            statement.Bind(query.Tenant);
            foreach (string key in keys)
                statement.Bind(key);
        }
        return statement;
    }
}
