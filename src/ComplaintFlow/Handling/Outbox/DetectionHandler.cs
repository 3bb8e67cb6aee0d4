using ComplaintFlow.Handling.Detecting;
using ComplaintFlow.Handling.Service;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Handling.Outbox;

/// <summary>A complaint has new signals: looks for others that it belongs together with.</summary>
internal sealed class DetectionHandler(GroupDetection detection) : IInternalMessageHandler
{
    public string Topic => CommitFactory.DetectTopic;

    public ValueTask HandleAsync(OutgoingMessage message, CancellationToken cancellationToken) =>
        detection.LookAsync(message.Key, cancellationToken);
}
