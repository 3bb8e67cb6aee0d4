using ComplaintFlow.Storage;
using Npgsql;

namespace ComplaintFlow.PostgreSql.Connections;

/// <summary>The columns of a message, as leases and dead letters read them.</summary>
internal static class MessageRow
{
    public const string Columns =
        "m.tenant, m.id, m.message_id, m.kind, m.topic, m.created_at, m.payload, m.channel, m.endpoint, m.tries";

    /// <summary>How many columns these are: the number of the next one.</summary>
    public const int Count = 10;

    public static OutgoingMessage Read(NpgsqlDataReader row) =>
        new(new ComplaintKey(row.GetString(0), row.Id(1)), row.GetString(2), (MessageKind)row.GetInt16(3), row.GetString(4), row.Instant(5),
            row.Bytes(6))
        {
            Channel = row.GetString(7),
            Endpoint = row.GetString(8),
        };

    public static int Attempts(NpgsqlDataReader row) => row.GetInt32(Count - 1);
}
