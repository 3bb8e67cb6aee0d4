using ComplaintFlow.Complaints;
using ComplaintFlow.Sqlite.Connections;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Sqlite.Reading;

/// <summary>A row of a list.</summary>
internal static class SummaryRow
{
    public const string Columns =
        "id, version, number, received_at, channel, state, tier, queue_rank, category, severity, department, owner, is_open, next_due_at, "
            + "breaches, priority, active_until";

    /// <param name="row">The row.</param>
    /// <param name="tenant">The tenant.</param>
    /// <param name="first">The number of the first of the columns.</param>
    public static ComplaintSummary Read(Statement row, string tenant, int first = 0) => new()
    {
        Key = new ComplaintKey(tenant, row.Id(first)),
        Version = row.Int64(first + 1),
        Number = row.Text(first + 2),
        ReceivedAt = row.Instant(first + 3),
        Channel = row.Text(first + 4),
        State = row.Text(first + 5),
        Tier = row.TextOrNull(first + 6),
        TierRank = (int)-row.Int64(first + 7),
        Category = row.TextOrNull(first + 8),
        Severity = row.IsNull(first + 9) ? null : (Severity)row.Int64(first + 9),
        Department = row.TextOrNull(first + 10),
        Owner = row.TextOrNull(first + 11),
        IsOpen = row.Int64(first + 12) != 0,
        NextDueAt = row.Int64(first + 13) == Connections.Columns.NeverDue ? null : row.Instant(first + 13),
        Breaches = (int)row.Int64(first + 14),
        Priority = row.IsNull(first + 15) ? null : (Priority)row.Int64(first + 15),
        ActiveUntil = row.IsNull(first + 16) ? null : row.Instant(first + 16),
    };
}
