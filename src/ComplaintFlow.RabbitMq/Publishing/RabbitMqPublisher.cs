using ComplaintFlow.Integration;
using ComplaintFlow.Notifications;
using ComplaintFlow.RabbitMq.Connections;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace ComplaintFlow.RabbitMq.Publishing;

/// <summary>
/// Publishes events to an exchange. An event is delivered when the broker has confirmed that a queue has it. Thread-safe.
/// </summary>
internal sealed class RabbitMqPublisher(
    BrokerConnection connection, ChannelPool channels, RabbitMqOptions options, TimeProvider time) : IEventPublisher
{
    private volatile string? _refusal;

    /// <summary>Why the broker did not take the last event, although it was reached; null if it took it.</summary>
    public string? Refusal => _refusal;

    public async ValueTask<DeliveryResult> PublishAsync(IntegrationEvent published, CancellationToken cancellationToken)
    {
        if (connection.IsBlocked)
            return DeliveryResult.Unavailable("Blocked");
        IChannel channel;
        try
        {
            channel = await channels.BorrowAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (BrokerException error)
        {
            return DeliveryResult.Unavailable(error.Reason);
        }
        if (connection.IsBlocked) // while it waited for a channel
        {
            channels.GiveBack(channel);
            return DeliveryResult.Unavailable("Blocked");
        }
        // From here on nothing is cancelled: whoever stops in the middle does not know whether the event has left, and confuses the channel.
        return await PublishAsync(published, channel).ConfigureAwait(false);
    }

    private async Task<DeliveryResult> PublishAsync(IntegrationEvent published, IChannel channel)
    {
        bool isKnown = true;
        try
        {
            Task confirmed = channel.BasicPublishAsync(
                options.Exchange, RoutingKey.Of(options.RoutingKey, published), mandatory: true,
                CloudEventProperties.Of(published, options), published.Data, CancellationToken.None).AsTask();
            _ = confirmed.ContinueWith(
                static task => _ = task.Exception, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously,
                TaskScheduler.Default); // it may fail long after nobody waits any more
            isKnown = false;
            await confirmed.WaitAsync(options.Timeout, time).ConfigureAwait(false);
            isKnown = true;
            _refusal = null;
            return DeliveryResult.Delivered;
        }
        catch (PublishReturnException error)
        {
            isKnown = true;
            return Refused(error.ReplyCode == Constants.NoRoute ? "NO_ROUTE" : $"Returned{error.ReplyCode}");
        }
        catch (PublishException)
        {
            isKnown = true;
            return Refused("Nacked");
        }
        catch (TimeoutException)
        {
            return DeliveryResult.Unavailable(connection.IsBlocked ? "Blocked" : "Timeout");
        }
        catch (Exception error)
        {
            return DeliveryResult.Unavailable(BrokerReason.Of(error));
        }
        finally
        {
            if (isKnown)
                channels.GiveBack(channel);
            else
                channels.Drop(channel);
        }
    }

    private DeliveryResult Refused(string reason)
    {
        _refusal = reason;
        return DeliveryResult.Failed(reason);
    }
}
