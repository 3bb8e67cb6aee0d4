using System.Collections.Concurrent;
using ComplaintFlow.Integration;
using ComplaintFlow.Notifications;

namespace ComplaintFlow.Tests.Integration;

/// <summary>Keeps what is published, and answers as a test wants.</summary>
internal sealed class RecordingPublisher : IEventPublisher
{
    private readonly ConcurrentQueue<IntegrationEvent> _tried = new();
    private readonly ConcurrentQueue<IntegrationEvent> _taken = new();

    public Func<IntegrationEvent, DeliveryResult> Answer { get; set; } = static _ => DeliveryResult.Delivered;

    /// <summary>Every try.</summary>
    public IReadOnlyList<IntegrationEvent> Tried => [.. _tried];

    /// <summary>What was delivered, in this order.</summary>
    public IReadOnlyList<IntegrationEvent> Taken => [.. _taken];

    public ValueTask<DeliveryResult> PublishAsync(IntegrationEvent published, CancellationToken cancellationToken)
    {
        _tried.Enqueue(published);
        DeliveryResult result = Answer(published);
        if (result.Status == DeliveryStatus.Delivered)
            _taken.Enqueue(published);
        return new(result);
    }
}
