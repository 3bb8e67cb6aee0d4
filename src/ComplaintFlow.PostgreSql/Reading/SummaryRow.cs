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
            + "nullif(next_due_at, 'infinity'), breaches, priority";

    public static ComplaintSummary Read(NpgsqlDataReader row, string tenant) => new()
    {
        Key = new ComplaintKey(tenant, row.Id(0)),
        Version = row.GetInt64(1),
        Number = row.GetString(2),
        ReceivedAt = row.Instant(3),
        Channel = row.GetString(4),
        State = row.GetString(5),
        Tier = row.TextOrNull(6),
        TierRank = (int)-row.GetInt64(7),
        Category = row.TextOrNull(8),
        Severity = row.IsDBNull(9) ? null : (Severity)row.GetInt16(9),
        Department = row.TextOrNull(10),
        Owner = row.TextOrNull(11),
        IsOpen = row.GetBoolean(12),
        NextDueAt = row.IsDBNull(13) ? null : row.Instant(13),
        Breaches = row.GetInt32(14),
        Priority = row.IsDBNull(15) ? null : (Priority)row.GetInt16(15),
    };
}
