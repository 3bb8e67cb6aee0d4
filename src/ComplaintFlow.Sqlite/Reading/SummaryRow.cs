using System.Runtime.InteropServices;
using ComplaintFlow.Complaints;
using ComplaintFlow.Sqlite.Connections;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Sqlite.Reading;

/// <summary>A row of a list, with its sort keys as they stand in their columns.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct SummaryRow(ComplaintSummary Summary, long QueueRank, long NextDueAt, long ReceivedAt)
{
    public const string Columns =
        "id, version, number, received_at, channel, state, tier, queue_rank, category, severity, department, owner, is_open, next_due_at, breaches";

    public static SummaryRow Read(Statement row, string tenant)
    {
        (long rank, long due, long received) = (row.Int64(7), row.Int64(13), row.Int64(3));
        var summary = new ComplaintSummary
        {
            Key = new ComplaintKey(tenant, row.Id(0)),
            Version = row.Int64(1),
            Number = row.Text(2),
            ReceivedAt = Connections.Columns.Instant(received),
            Channel = row.Text(4),
            State = row.Text(5),
            Tier = row.TextOrNull(6),
            TierRank = (int)-rank,
            Category = row.TextOrNull(8),
            Severity = row.IsNull(9) ? null : (Severity)row.Int64(9),
            Department = row.TextOrNull(10),
            Owner = row.TextOrNull(11),
            IsOpen = row.Int64(12) != 0,
            NextDueAt = due == long.MaxValue ? null : Connections.Columns.Instant(due),
            Breaches = (int)row.Int64(14),
        };
        return new SummaryRow(summary, rank, due, received);
    }
}
