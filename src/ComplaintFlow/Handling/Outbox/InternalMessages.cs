using System.Collections.Frozen;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Handling.Outbox;

/// <summary>Passes each internal message to the handler of its topic. Thread-safe.</summary>
internal sealed class InternalMessages(IEnumerable<IInternalMessageHandler> handlers)
{
    private readonly FrozenDictionary<string, IInternalMessageHandler> _handlers =
        handlers.ToFrozenDictionary(handler => handler.Topic, StringComparer.Ordinal);

    /// <exception cref="UnknownTopicException">No handler has the topic.</exception>
    public ValueTask HandleAsync(OutgoingMessage message, CancellationToken cancellationToken) =>
        _handlers.TryGetValue(message.Topic, out IInternalMessageHandler? handler)
            ? handler.HandleAsync(message, cancellationToken)
            : throw new UnknownTopicException();
}
