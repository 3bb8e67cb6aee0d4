using ComplaintFlow.Storage;

namespace ComplaintFlow.Handling.Outbox;

/// <summary>Handles the library's internal messages of one topic. Repeats do no harm. Thread-safe.</summary>
internal interface IInternalMessageHandler
{
    /// <summary>The topic, unique among the handlers.</summary>
    string Topic { get; }

    /// <summary>Handles a message. If it throws, the message is sent again later.</summary>
    ValueTask HandleAsync(OutgoingMessage message, CancellationToken cancellationToken);
}
