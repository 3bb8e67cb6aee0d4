using System.Text.Json;
using ComplaintFlow.Handling;
using ComplaintFlow.Handling.Outbox;
using ComplaintFlow.Notifications;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Hosting;

/// <summary>
/// Passes outgoing messages to their receivers: notices to the channels, effects to the host, the rest to the library itself.
/// Thread-safe.
/// </summary>
internal sealed class MessageDispatcher(NotificationChannels channels, EffectDispatcher effects, InternalMessages messages)
{
    public ValueTask NotifyAsync(Notice notice, CancellationToken cancellationToken) => channels.SendAsync(notice, cancellationToken);

    public ValueTask PerformAsync(OutgoingMessage message, CancellationToken cancellationToken) => message.Kind == MessageKind.Integration
        ? effects.PerformAsync(EffectOf(message), cancellationToken)
        : messages.HandleAsync(message, cancellationToken);

    private static HostEffect EffectOf(OutgoingMessage message) =>
        (JsonSerializer.Deserialize(message.Payload.Span, HostEffectJson.Default.HostEffect)
            ?? throw new JsonException("An effect is an object.")) with { Tenant = message.Key.Tenant };
}
