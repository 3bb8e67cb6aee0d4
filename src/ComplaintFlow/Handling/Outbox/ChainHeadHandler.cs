using ComplaintFlow.Handling.Service;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Handling.Outbox;

/// <summary>Handles a new head of a journal: it is kept in every place that the host names.</summary>
internal sealed class ChainHeadHandler(ChainAnchors anchors) : IInternalMessageHandler
{
    public string Topic => ChainHeadMessages.Topic;

    public ValueTask HandleAsync(OutgoingMessage message, CancellationToken cancellationToken) =>
        anchors.SaveAsync(ChainHeadMessages.Read(message), cancellationToken);
}
