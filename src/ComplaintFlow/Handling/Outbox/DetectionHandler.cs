using ComplaintFlow.Handling.Detecting;
using ComplaintFlow.Handling.Service;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Handling.Outbox;

/// <summary>Handles new signals of a complaint: looks for others that belong together with it.</summary>
internal sealed class DetectionHandler(GroupDetection detection) : IInternalMessageHandler
{
    public string Topic => CommitFactory.DetectTopic;

    public ValueTask HandleAsync(OutgoingMessage message, CancellationToken cancellationToken) =>
        detection.LookAsync(message.Key, cancellationToken);
}
