using ComplaintFlow.Complaints;
using ComplaintFlow.Storage;

namespace ComplaintFlow.EntityFrameworkCore.Model;

/// <summary>Reads messages from their rows.</summary>
internal static class MessageRows
{
    public static OutgoingMessage ToMessage(this MessageRow row) =>
        new(new ComplaintKey(row.Tenant, new ComplaintId(row.Id)), row.MessageId, (MessageKind)row.Kind, row.Topic,
            Columns.Instant(row.CreatedAt), row.Payload);
}
