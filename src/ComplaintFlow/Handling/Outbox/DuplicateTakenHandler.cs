using ComplaintFlow.Handling.Service;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Handling.Outbox;

/// <summary>Handles a duplicate that was taken over: completes the merge on the duplicate.</summary>
internal sealed class DuplicateTakenHandler(MergeSettlement merges) : IInternalMessageHandler
{
    public string Topic => LinkMessages.TakenTopic;

    public ValueTask HandleAsync(OutgoingMessage message, CancellationToken cancellationToken) =>
        merges.SettleMergeAsync(message.Key with { Id = LinkMessages.Other(message) }, message.Key.Id, cancellationToken);
}
