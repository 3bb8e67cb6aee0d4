using ComplaintFlow.Handling.Service;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Handling.Outbox;

/// <summary>A complaint has ended: tells one that was merged into it.</summary>
internal sealed class MasterEndedHandler(MergeSettlement merges) : IInternalMessageHandler
{
    public string Topic => LinkMessages.EndedTopic;

    public ValueTask HandleAsync(OutgoingMessage message, CancellationToken cancellationToken) =>
        merges.FollowMasterAsync(message.Key with { Id = LinkMessages.Other(message) }, message.Key.Id, cancellationToken);
}
