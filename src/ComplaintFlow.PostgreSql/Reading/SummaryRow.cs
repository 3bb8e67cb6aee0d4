using ComplaintFlow.Complaints;
using ComplaintFlow.PostgreSql.Connections;
using ComplaintFlow.Storage;
using Npgsql;

namespace ComplaintFlow.PostgreSql.Reading;

/// <summary>A row of a list.</summary>
internal static class SummaryRow
{
    public const string Columns =
        "id, version, number, received_at, channel, state, tier, queue_rank, category, severity, department, owner, is_open, "
            + "nullif(next_due_at, 'infinity'), breaches, priority, active_until";

    /// <param name="row">The row.</param>
    /// <param name="tenant">The tenant.</param>
    /// <param name="first">The number of the first of the columns.</param>
    public static ComplaintSummary Read(NpgsqlDataReader row, string tenant, int first = 0) => new()
    {
        Key = new ComplaintKey(tenant, row.Id(first)),
        Version = row.GetInt64(first + 1),
        Number = row.GetString(first + 2),
        ReceivedAt = row.Instant(first + 3),
        Channel = row.GetString(first + 4),
        State = row.GetString(first + 5),
        Tier = row.TextOrNull(first + 6),
        TierRank = (int)-row.GetInt64(first + 7),
        Category = row.TextOrNull(first + 8),
        Severity = row.IsDBNull(first + 9) ? null : (Severity)row.GetInt16(first + 9),
        Department = row.TextOrNull(first + 10),
        Owner = row.TextOrNull(first + 11),
        IsOpen = row.GetBoolean(first + 12),
        NextDueAt = row.IsDBNull(first + 13) ? null : row.Instant(first + 13),
        Breaches = row.GetInt32(first + 14),
        Priority = row.IsDBNull(first + 15) ? null : (Priority)row.GetInt16(first + 15),
        ActiveUntil = row.IsDBNull(first + 16) ? null : row.Instant(first + 16),
    };
}
