using ComplaintFlow.Handling.Service;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Handling.Outbox;

/// <summary>The journal of a complaint has a new head: keeps it in every place that the host names.</summary>
internal sealed class ChainHeadHandler(ChainAnchors anchors) : IInternalMessageHandler
{
    public string Topic => ChainHeadMessages.Topic;

    public ValueTask HandleAsync(OutgoingMessage message, CancellationToken cancellationToken) =>
        anchors.KeepAsync(ChainHeadMessages.Read(message), cancellationToken);
}
