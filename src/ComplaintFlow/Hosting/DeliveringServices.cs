using ComplaintFlow.Hosting.Delivering;
using ComplaintFlow.Notifications;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ComplaintFlow.Hosting;

/// <summary>Registers the services that make notices into deliveries and send them, and publish events.</summary>
internal static class DeliveringServices
{
    public static void AddDelivering(this IServiceCollection services)
    {
        services.TryAddSingleton<ChannelCatalog>();
        services.TryAddSingleton<PublisherCatalog>();
        services.TryAddSingleton<IRecipientDirectory, ConfiguredRecipientDirectory>();
        services.TryAddSingleton<UnreachedReceivers>();
        services.TryAddSingleton<NoticeRouter>();
        services.TryAddSingleton<DeliveryComposer>();
        services.TryAddSingleton<EndpointBreaker>();
        services.TryAddSingleton<DeliverySender>();
        services.TryAddSingleton<DeliveryDispatcher>();
        services.TryAddSingleton<OutboxDispatcher>();
        services.TryAddSingleton<INoticeSender, DirectNotices>();
        services.TryAddSingleton<CodeVault>();
        services.TryAddSingleton<IOneTimeCodes, OneTimeCodes>();
        services.TryAddSingleton<IDeliveryFeedback, DeliveryFeedback>();
    }
}
