using ComplaintFlow.Handling.Service;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Handling.Outbox;

/// <summary>Handles the start of a recall or a suspension on a complaint: tells the others of its groups.</summary>
internal sealed class MeasureStartedHandler(ComplaintGroups groups) : IInternalMessageHandler
{
    public string Topic => LinkMessages.MeasureTopic;

    public ValueTask HandleAsync(OutgoingMessage message, CancellationToken cancellationToken) =>
        groups.TellMeasureAsync(message.Key, cancellationToken);
}
