using ComplaintFlow.Storage;

namespace ComplaintFlow.Sqlite.Connections;

/// <summary>The columns of a message, as leases and dead letters read them.</summary>
internal static class MessageRow
{
    public const string Columns = $"tenant, id, {BesideKey}";

    /// <summary>Those that follow the complaint.</summary>
    public const string BesideKey = "message_id, kind, topic, created_at, payload, channel, endpoint, tries";

    /// <summary>How many columns these are: the number of the next one.</summary>
    public const int Count = 10;

    public static OutgoingMessage Read(Statement row) =>
        new(new ComplaintKey(row.Text(0), row.Id(1)), row.Text(2), (MessageKind)row.Int64(3), row.Text(4), row.Instant(5), row.Copy(6))
        {
            Channel = row.Text(7),
            Endpoint = row.Text(8),
        };

    public static int Attempts(Statement row) => (int)row.Int64(Count - 1);
}
