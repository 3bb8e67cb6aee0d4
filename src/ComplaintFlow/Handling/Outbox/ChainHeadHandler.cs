using ComplaintFlow.Handling.Service;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Handling.Outbox;

/// <summary>The journal of a complaint has a new head: keeps it in every place that the host names.</summary>
internal sealed class ChainHeadHandler(IEnumerable<IChainAnchor> anchors) : IInternalMessageHandler
{
    private readonly IChainAnchor[] _anchors = [.. anchors];

    public string Topic => ChainHeadMessages.Topic;

    public async ValueTask HandleAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        ChainHead head = ChainHeadMessages.Read(message);
        foreach (IChainAnchor anchor in _anchors)
            await anchor.KeepAsync(head, cancellationToken).ConfigureAwait(false);
    }
}
