using ComplaintFlow.Complaints;
using ComplaintFlow.Storage;

namespace ComplaintFlow.EntityFrameworkCore.Model;

/// <summary>Reads messages from their rows.</summary>
internal static class MessageRows
{
    public static OutgoingMessage ToMessage(this MessageRow row) =>
        new(new ComplaintKey(row.Tenant, new ComplaintId(row.Id)), row.MessageId, (MessageKind)row.Kind, row.Topic,
            Columns.Instant(row.CreatedAt), row.Payload)
        {
            Channel = row.Channel,
            Endpoint = row.Endpoint,
        };

    /// <summary>The lane in which the row stands, if its kind has lanes and it has not left.</summary>
    public static object LaneOf(MessageRow row) =>
        new { row.Tenant, row.Id, row.Kind, row.Channel, row.Endpoint, OutOfLane = false };

    /// <summary>Whether a message has no lane any more when it is dead.</summary>
    public static bool IsOutOfLaneWhenDead(this OutgoingMessage message) => message is { IsOrdered: true, BlocksWhenDead: false };
}
