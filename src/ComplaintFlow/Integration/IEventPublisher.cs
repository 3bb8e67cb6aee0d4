using ComplaintFlow.Notifications;

namespace ComplaintFlow.Integration;

/// <summary>Represents a publisher that brings events to other systems, such as a message broker.</summary>
/// <remarks>
/// An implementation must be thread-safe. Each event is published at least once. A repeated event has the same
/// <see cref="IntegrationEvent.Id"/>, so that the receiver can recognize it. The events of one complaint come one after another, in their
/// order: the next one comes when this one is delivered. Events of several complaints come in parallel. Each publisher has a worker of its
/// own: one that is slow or down delays no other, and no notice.
/// </remarks>
/// <example>
/// A publisher that appends each event to a log:
/// <code>
/// public sealed class LogPublisher(EventLog log) : IEventPublisher
/// {
///     public async ValueTask&lt;DeliveryResult&gt; PublishAsync(IntegrationEvent published, CancellationToken cancellationToken)
///     {
///         await log.AppendAsync(published.Id, published.Type, published.Data, cancellationToken); // if it throws, it is tried again
///         return DeliveryResult.Delivered;
///     }
/// }
/// </code>
/// </example>
public interface IEventPublisher
{
    /// <summary>Publishes an event.</summary>
    /// <param name="published">The event.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>The outcome. Return <see cref="DeliveryResult.Delivered"/> only when the event cannot be lost any more. If the method throws
    /// an exception, the event is published again later, as after <see cref="DeliveryResult.Unavailable"/>.</returns>
    ValueTask<DeliveryResult> PublishAsync(IntegrationEvent published, CancellationToken cancellationToken);
}
