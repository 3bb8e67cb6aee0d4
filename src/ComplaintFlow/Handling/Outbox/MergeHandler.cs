using ComplaintFlow.Handling.Service;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Handling.Outbox;

/// <summary>Handles a merge that is proposed or dropped: brings it to its end.</summary>
internal sealed class MergeHandler(MergeSettlement merges) : IInternalMessageHandler
{
    public string Topic => LinkMessages.MergeTopic;

    public ValueTask HandleAsync(OutgoingMessage message, CancellationToken cancellationToken) =>
        merges.SettleMergeAsync(message.Key, LinkMessages.Other(message), cancellationToken);
}
