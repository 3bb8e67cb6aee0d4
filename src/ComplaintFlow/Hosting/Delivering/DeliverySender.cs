using ComplaintFlow.Integration;
using ComplaintFlow.Notifications;
using ComplaintFlow.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintFlow.Hosting.Delivering;

/// <summary>Tries a delivery or an event once, in a scope of its own, unless its endpoint is known to be down. Thread-safe.</summary>
internal sealed class DeliverySender(
    ChannelCatalog channels, PublisherCatalog publishers, DeliveryComposer composer, EndpointBreaker breaker, IServiceScopeFactory scopes)
{
    /// <summary>The outcome of a delivery that is not tried, since its endpoint is known to be down.</summary>
    public static readonly DeliveryResult Down = DeliveryResult.Unavailable("EndpointDown");

    /// <summary>Tries a delivery. What the channel throws is thrown.</summary>
    public async ValueTask<DeliveryResult> SendAsync(OutgoingMessage message, int attempt, CancellationToken cancellationToken)
    {
        AsyncServiceScope scope = scopes.CreateAsyncScope();
        await using (scope.ConfigureAwait(false))
        {
            return message.Kind == MessageKind.Event
                ? await PublishAsync(message, attempt, scope.ServiceProvider, cancellationToken).ConfigureAwait(false)
                : await DeliverAsync(message, attempt, scope.ServiceProvider, cancellationToken).ConfigureAwait(false);
        }
    }

    private ValueTask<DeliveryResult> PublishAsync(
        OutgoingMessage message, int attempt, IServiceProvider scope, CancellationToken cancellationToken)
    {
        IntegrationEvent published = EventDeliveries.EventOf(message, attempt);
        IEventPublisher publisher = publishers.Create(message.Channel, scope);
        return TryAsync(message, message.Endpoint, () => new(() => publisher.PublishAsync(published, cancellationToken)), cancellationToken);
    }

    private ValueTask<DeliveryResult> DeliverAsync(
        OutgoingMessage message, int attempt, IServiceProvider scope, CancellationToken cancellationToken)
    {
        INotificationChannel channel = channels.Create(message.Channel, scope);
        string endpoint = channel.Reaches is null ? message.Endpoint : "";
        return TryAsync(message, endpoint, async () =>
        {
            Delivery? delivery = await composer.ComposeAsync(message, attempt, channel, scope, cancellationToken).ConfigureAwait(false);
            return delivery is null ? null : () => channel.SendAsync(delivery, cancellationToken);
        }, cancellationToken);
    }

    /// <summary>Tries what is prepared, and tells the breaker whether the endpoint was reached.</summary>
    private async ValueTask<DeliveryResult> TryAsync(
        OutgoingMessage message, string endpoint, Func<ValueTask<Func<ValueTask<DeliveryResult>>?>> prepare,
        CancellationToken cancellationToken)
    {
        if (await breaker.EnterAsync(message.Channel, endpoint, cancellationToken).ConfigureAwait(false) is not { } one)
            return Down;
        bool isReached = true;
        try
        {
            if (await prepare().ConfigureAwait(false) is not { } send)
                return DeliveryResult.Rejected("NoAddress");
            isReached = false; // unless it answers
            DeliveryResult result = await send().ConfigureAwait(false);
            isReached = result.Status != DeliveryStatus.Unavailable;
            return result;
        }
        finally
        {
            breaker.Leave(one, message.Id, isReached);
        }
    }
}
