using ComplaintFlow.Handling.Service;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Handling.Outbox;

/// <summary>Handles a part that was split from a complaint: receives it.</summary>
internal sealed class PartSplitHandler(PartReceipt parts) : IInternalMessageHandler
{
    public string Topic => LinkMessages.SplitTopic;

    public ValueTask HandleAsync(OutgoingMessage message, CancellationToken cancellationToken) =>
        parts.ReceivePartAsync(message.Key, LinkMessages.Other(message), cancellationToken);
}
