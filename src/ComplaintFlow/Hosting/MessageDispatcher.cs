using System.Text.Json;
using ComplaintFlow.Handling;
using ComplaintFlow.Handling.Outbox;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Hosting;

/// <summary>Performs what committed messages ask for: effects of the host, and what the library has to do itself. Thread-safe.</summary>
internal sealed class MessageDispatcher(EffectDispatcher effects, InternalMessages messages)
{
    public ValueTask PerformAsync(OutgoingMessage message, CancellationToken cancellationToken) => message.Kind == MessageKind.Integration
        ? effects.PerformAsync(EffectOf(message), cancellationToken)
        : messages.HandleAsync(message, cancellationToken);

    private static HostEffect EffectOf(OutgoingMessage message) =>
        (JsonSerializer.Deserialize(message.Payload.Span, HostEffectJson.Default.HostEffect)
            ?? throw new JsonException("An effect is an object.")) with { Tenant = message.Key.Tenant };
}
