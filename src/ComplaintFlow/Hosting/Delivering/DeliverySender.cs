using ComplaintFlow.Notifications;
using ComplaintFlow.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintFlow.Hosting.Delivering;

/// <summary>Tries a delivery once, in a scope of its own, unless its endpoint is known to be down. Thread-safe.</summary>
internal sealed class DeliverySender(
    ChannelCatalog channels, DeliveryComposer composer, EndpointBreaker breaker, IServiceScopeFactory scopes)
{
    /// <summary>The outcome of a delivery that is not tried, since its endpoint is known to be down.</summary>
    public static readonly DeliveryResult Down = DeliveryResult.Unavailable("EndpointDown");

    /// <summary>Tries a delivery. What the channel throws is thrown.</summary>
    public async ValueTask<DeliveryResult> SendAsync(OutgoingMessage message, int attempt, CancellationToken cancellationToken)
    {
        AsyncServiceScope scope = scopes.CreateAsyncScope();
        await using (scope.ConfigureAwait(false))
        {
            INotificationChannel channel = channels.Create(message.Channel, scope.ServiceProvider);
            string endpoint = channel.Reaches is null ? message.Endpoint : "";
            if (await breaker.EnterAsync(message.Channel, endpoint, cancellationToken).ConfigureAwait(false) is not { } one)
                return Down;
            bool isReached = true;
            try
            {
                Delivery? delivery = await composer
                    .ComposeAsync(message, attempt, channel, scope.ServiceProvider, cancellationToken).ConfigureAwait(false);
                if (delivery is null)
                    return DeliveryResult.Rejected("NoAddress");
                isReached = false; // unless it answers
                DeliveryResult result = await channel.SendAsync(delivery, cancellationToken).ConfigureAwait(false);
                isReached = result.Status != DeliveryStatus.Unavailable;
                return result;
            }
            finally
            {
                breaker.Leave(one, message.Id, isReached);
            }
        }
    }
}
