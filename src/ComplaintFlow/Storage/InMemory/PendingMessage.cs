namespace ComplaintFlow.Storage.InMemory;

/// <summary>Represents a message that has not left: due, leased, behind others in its lane, or dead.</summary>
internal sealed class PendingMessage
{
    public PendingMessage(OutgoingMessage message, long sequence)
    {
        Message = message;
        Slot = new QueueEntry<PendingMessage>(this, message.Key.Tenant, sequence, message.CreatedAt);
        Lane = message.IsOrdered ? (message.Key, message.Kind, message.Channel, message.Endpoint) : null;
    }

    public OutgoingMessage Message { get; }

    public QueueEntry<PendingMessage> Slot { get; }

    public (ComplaintKey Key, MessageKind Kind, string Channel, string Endpoint)? Lane { get; }

    public DeadLetter? Death { get; set; }
}
