using ComplaintFlow.Complaints;
using ComplaintFlow.Sqlite.Connections;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Sqlite.Reading;

/// <summary>A row of a list.</summary>
internal static class SummaryRow
{
    public const string Columns =
        "id, version, number, received_at, channel, state, tier, queue_rank, category, severity, department, owner, is_open, next_due_at, "
            + "breaches, priority";

    public static ComplaintSummary Read(Statement row, string tenant) => new()
    {
        Key = new ComplaintKey(tenant, row.Id(0)),
        Version = row.Int64(1),
        Number = row.Text(2),
        ReceivedAt = row.Instant(3),
        Channel = row.Text(4),
        State = row.Text(5),
        Tier = row.TextOrNull(6),
        TierRank = (int)-row.Int64(7),
        Category = row.TextOrNull(8),
        Severity = row.IsNull(9) ? null : (Severity)row.Int64(9),
        Department = row.TextOrNull(10),
        Owner = row.TextOrNull(11),
        IsOpen = row.Int64(12) != 0,
        NextDueAt = row.Int64(13) == Connections.Columns.NeverDue ? null : row.Instant(13),
        Breaches = (int)row.Int64(14),
        Priority = row.IsNull(15) ? null : (Priority)row.Int64(15),
    };
}
