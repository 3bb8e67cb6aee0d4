using System.Collections.Concurrent;
using ComplaintFlow.Complaints;
using ComplaintFlow.Hosting;
using ComplaintFlow.Hosting.Delivering;
using ComplaintFlow.Notifications;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintFlow.Tests.Notifications;

/// <summary>A channel of a kind that a test chooses. It answers as the test says, and keeps what it took.</summary>
internal sealed class FakeChannel : INotificationChannel
{
    private readonly ConcurrentQueue<Delivery> _taken = new();

    public ContactKind? Reaches { get; init; }

    public bool ReachesComplainants => Reaches is not null;

    public IReadOnlyList<string> Endpoints { get; set; } = [""];

    public Func<Delivery, DeliveryResult> Answer { get; set; } = _ => DeliveryResult.Delivered;

    /// <summary>How often anything was tried.</summary>
    public int Tries { get; private set; }

    public IReadOnlyList<Delivery> Taken => [.. _taken];

    public IReadOnlyList<string> GetEndpoints(Notice notice) => Endpoints;

    public ValueTask<DeliveryResult> SendAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        Tries++;
        DeliveryResult result = Answer(delivery);
        if (result.Status == DeliveryStatus.Delivered)
            _taken.Enqueue(delivery);
        return new(result);
    }
}

internal static class ChannelRemoval
{
    /// <summary>Takes away the channels that were added so far.</summary>
    public static ComplaintFlowBuilder RemoveChannels(this ComplaintFlowBuilder builder)
    {
        foreach (ServiceDescriptor channel in builder.Services
            .Where(service => service.ImplementationInstance is ChannelRegistration).ToArray())
            builder.Services.Remove(channel);
        return builder;
    }
}
