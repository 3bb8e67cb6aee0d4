using ComplaintFlow.Storage;

namespace ComplaintFlow.Handling.Outbox;

/// <summary>Does what the messages of one topic ask the library itself for. Repeats do no harm. Thread-safe.</summary>
internal interface IInternalMessageHandler
{
    /// <summary>The topic, unlike that of any other handler.</summary>
    string Topic { get; }

    /// <summary>Does it. If it throws, the message is sent again later.</summary>
    ValueTask HandleAsync(OutgoingMessage message, CancellationToken cancellationToken);
}
