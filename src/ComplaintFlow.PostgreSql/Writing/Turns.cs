using ComplaintFlow.PostgreSql.Connections;
using ComplaintFlow.Storage;
using Npgsql;

namespace ComplaintFlow.PostgreSql.Writing;

/// <summary>The statements by which the tenants of a request share it.</summary>
internal static class Turns
{
    /// <summary>Asks for work, of one tenant or of several.</summary>
    public static NpgsqlCommand Ask(this NpgsqlConnection connection, LeaseRequest request, string ofOne, string ofSeveral)
    {
        string[] tenants = [.. request.Tenants.Distinct(StringComparer.Ordinal)];
        NpgsqlCommand command = connection.Ask(tenants.Length == 1 ? ofOne : ofSeveral)
            .Bind(Columns.Whole(request.Now)).Bind(request.Holder).Bind(Columns.Whole(request.Now + request.Duration)).Bind(request.Max);
        return tenants.Length == 1 ? command.Bind(tenants[0]) : command.Bind(tenants);
    }

    /// <summary>
    /// Picks the rows to lease: of one tenant, $5, the first $4; of several, their shares of $4, those first whose oldest row is the
    /// oldest. Workers pass by the rows that others are about to lease. Where others are about to lease all that one tenant has, the next
    /// tenant takes its turn: the number of rows is limited, not that of tenants. The weaker lock is enough, and does not pass by rows
    /// that a commit refers to.
    /// </summary>
    /// <param name="table">The table.</param>
    /// <param name="key">Its primary key.</param>
    /// <param name="free">The condition of rows that can be leased, for $1.</param>
    /// <param name="order">The columns by which rows follow each other within a tenant, the instant first.</param>
    /// <param name="isAlone">Whether $5 is one tenant.</param>
    public static string Due(string table, string key, string free, string order, bool isAlone) => isAlone
        ? $"""
        WITH due AS (
            SELECT {key} FROM {table} WHERE tenant = $5 AND {free} ORDER BY {order} LIMIT $4 FOR NO KEY UPDATE SKIP LOCKED
        )
        """
        : $"""
        WITH heads AS MATERIALIZED (
            SELECT t.tenant FROM unnest($5::text[]) AS t (tenant)
                CROSS JOIN LATERAL (SELECT {order} FROM {table} w WHERE w.tenant = t.tenant AND {free} ORDER BY {order} LIMIT 1) head
            ORDER BY {order}
        ), due AS (
            SELECT first.* FROM heads CROSS JOIN LATERAL (
                SELECT {key} FROM {table} w WHERE w.tenant = heads.tenant AND {free} ORDER BY {order}
                LIMIT greatest(1, $4 / (SELECT count(*) FROM heads)) FOR NO KEY UPDATE SKIP LOCKED) first
            LIMIT $4
        )
        """;
}
