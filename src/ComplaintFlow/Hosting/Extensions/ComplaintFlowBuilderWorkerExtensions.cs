using ComplaintFlow.Hosting;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds background workers.</summary>
public static class ComplaintFlowBuilderWorkerExtensions
{
    /// <summary>
    /// Adds the background workers: one wakes complaints whose time has come, one sends the outbox, one measures what waits.
    /// </summary>
    /// <remarks>The section <c>ComplaintFlow:Workers</c> sets the same options; code wins. A second call adds to the first.</remarks>
    /// <param name="builder">The builder.</param>
    /// <param name="configure">Changes how they work.</param>
    /// <returns>The builder.</returns>
    public static ComplaintFlowBuilder AddWorkers(this ComplaintFlowBuilder builder, Action<WorkerOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, WakeWorker>());
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, OutboxWorker>());
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, BacklogWorker>());
        if (configure is not null)
            builder.Services.Configure(configure);
        return builder;
    }
}
