using ComplaintFlow.Handling;
using ComplaintFlow.Handling.Detecting;
using ComplaintFlow.Handling.Outbox;
using ComplaintFlow.Handling.Service;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ComplaintFlow.Hosting;

/// <summary>Registers the services that receive, decide and commit, and the handlers of internal messages.</summary>
internal static class HandlingServices
{
    public static void AddHandling(this IServiceCollection services)
    {
        services.TryAddSingleton<WorkflowCatalog>();
        services.TryAddSingleton<ComplaintReader>();
        services.TryAddSingleton<SearchKeyMaker>();
        services.TryAddSingleton<ComplaintListReader>();
        services.TryAddSingleton<FactCheckRunner>();
        services.TryAddSingleton<FactSource>();
        services.TryAddSingleton<HandlerLookup>();
        services.TryAddSingleton<ChainAnchors>();
        services.TryAddSingleton<DecisionAdvice>();
        services.TryAddSingleton<OperationTelemetry>();
        services.TryAddSingleton<CommitWriter>();
        services.TryAddSingleton<DecisionRunner>();
        services.TryAddSingleton<IdempotentRequests>();
        services.TryAddSingleton<ComplaintReceiver>();
        services.TryAddSingleton<ActionExecutor>();
        services.TryAddSingleton<ComplaintWaker>();
        services.TryAddSingleton<ComplaintViewer>();
        services.TryAddSingleton<ComplaintGroups>();
        services.TryAddSingleton<MergeSettlement>();
        services.TryAddSingleton<PartReceipt>();
        services.TryAddSingleton<ComplaintServiceFactory>();
        services.TryAddSingleton<IComplaintService, ComplaintService>();
        services.AddMessageHandlers();
    }

    private static void AddMessageHandlers(this IServiceCollection services)
    {
        services.TryAddSingleton<GroupDetection>();
        services.TryAddSingleton<InternalMessages>();
        services.TryAddSingleton<MessageDispatcher>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IInternalMessageHandler, MergeHandler>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IInternalMessageHandler, DuplicateTakenHandler>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IInternalMessageHandler, MasterEndedHandler>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IInternalMessageHandler, PartSplitHandler>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IInternalMessageHandler, MeasureStartedHandler>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IInternalMessageHandler, DetectionHandler>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IInternalMessageHandler, ChainHeadHandler>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IInternalMessageHandler, DeliveryReportHandler>());
    }
}
