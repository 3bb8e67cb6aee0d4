using System.Globalization;
using System.Text;
using ComplaintFlow.PostgreSql.Connections;
using ComplaintFlow.Storage;
using Npgsql;

namespace ComplaintFlow.PostgreSql.Reading;

/// <summary>
/// A query of the narrow rows. Only the conditions that are asked for stand in its text, so that an index can serve the rest; values are
/// always parameters.
/// </summary>
internal sealed class SummaryQuery : IDisposable
{
    /// <summary>What the queue is sorted by, all ascending.</summary>
    private const string Queue = "queue_rank, queue_priority, next_due_at, received_at, id";

    private readonly StringBuilder _sql;
    private readonly NpgsqlCommand _command = new();

    public SummaryQuery(NpgsqlConnection? connection, string columns, ComplaintQuery query)
    {
        _command.Connection = connection;
        _sql = new StringBuilder($"SELECT {columns} FROM cf_summary");
        And(" WHERE tenant = ", query.Tenant);
        if (query.IsOpen is { } isOpen)
            _sql.Append(isOpen ? " AND is_open" : " AND NOT is_open");
        AndName(" AND state_key = ", query.State);
        AndName(" AND tier_key = ", query.Tier);
        AndName(" AND category_key = ", query.Category);
        AndName(" AND department_key = ", query.Department);
        AndName(" AND owner_key = ", query.Owner);
        AndBound(" AND next_due_at < ", query.DueBefore);
        AndBound(" AND received_at >= ", query.ReceivedFrom);
        AndBound(" AND received_at < ", query.ReceivedBefore);
        // Not "IS NULL OR": the planner would know that few rows pass, and sort them anew for every page rather than read on.
        AndBound(" AND coalesce(active_until, 'infinity') >= ", query.ActiveFrom);
        if (query.Id is { } id)
            And(" AND id = ", id.Value);
        foreach (IReadOnlyList<string> keys in query.SearchKeys)
        {
            And(" AND id IN (SELECT id FROM cf_search_key WHERE tenant = $1 AND value = ANY(", keys.ToArray());
            _sql.Append("))");
        }
    }

    public string Text => _sql.ToString();

    /// <summary>A page: its rows, and one more, by which it is known whether there is a next one.</summary>
    public SummaryQuery Page(ComplaintQuery query, PageCursor? after)
    {
        bool queue = query.Order == ComplaintOrder.WorkQueue;
        if (after is not null)
        {
            if (queue)
            {
                And($" AND ({Queue}) > (", -(long)after.TierRank);
                And(", ", (short)-(int)after.Priority);
                _command.Bind(after.NextDueAt);
                _sql.Append(CultureInfo.InvariantCulture, $", coalesce(${_command.Parameters.Count}, 'infinity')");
            }
            And(queue ? ", " : " AND (received_at, id) < (", Columns.Whole(after.ReceivedAt));
            And(", ", after.Id.Value);
            _sql.Append(')');
        }
        And(queue ? $" ORDER BY {Queue} LIMIT "
            : " ORDER BY received_at DESC, id DESC LIMIT ", query.PageSize + 1);
        return this;
    }

    public SummaryQuery GroupBy(string column)
    {
        _sql.Append(" GROUP BY ").Append(column);
        return this;
    }

    public Task<List<T>> ReadAsync<T>(Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken)
    {
        _command.CommandText = Text;
        return _command.ReadAllAsync(read, cancellationToken);
    }

    public void Dispose() => _command.Dispose();

    private void And<T>(string text, T value)
    {
        _command.Bind(value);
        _sql.Append(text).Append(CultureInfo.InvariantCulture, $"${_command.Parameters.Count}");
    }

    private void AndName(string text, string? name)
    {
        if (name is not null)
            And(text, Columns.NameKey(name)!);
    }

    private void AndBound(string text, DateTimeOffset? bound)
    {
        if (bound is { } instant)
            And(text, Columns.RoundedUp(instant));
    }
}
