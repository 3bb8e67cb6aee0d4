using ComplaintFlow.Handling.Service;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Handling.Outbox;

/// <summary>Handles the end of a complaint: tells one that was merged into it.</summary>
internal sealed class MasterEndedHandler(MergeSettlement merges) : IInternalMessageHandler
{
    public string Topic => LinkMessages.EndedTopic;

    public ValueTask HandleAsync(OutgoingMessage message, CancellationToken cancellationToken) =>
        merges.FollowMasterAsync(message.Key with { Id = LinkMessages.Other(message) }, message.Key.Id, cancellationToken);
}
