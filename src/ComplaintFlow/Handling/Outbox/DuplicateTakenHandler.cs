using ComplaintFlow.Handling.Service;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Handling.Outbox;

/// <summary>A complaint has taken a duplicate: brings the merge to its end on the duplicate.</summary>
internal sealed class DuplicateTakenHandler(MergeSettlement merges) : IInternalMessageHandler
{
    public string Topic => LinkMessages.TakenTopic;

    public ValueTask HandleAsync(OutgoingMessage message, CancellationToken cancellationToken) =>
        merges.SettleMergeAsync(message.Key with { Id = LinkMessages.Other(message) }, message.Key.Id, cancellationToken);
}
