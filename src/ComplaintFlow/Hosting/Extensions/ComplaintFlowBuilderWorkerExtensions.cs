using ComplaintFlow.Hosting;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds background workers.</summary>
public static class ComplaintFlowBuilderWorkerExtensions
{
    /// <summary>
    /// Adds the background workers: one wakes complaints that are due, one works off the outbox, one for each channel sends
    /// its deliveries, and one measures the backlog.
    /// </summary>
    /// <param name="builder">The builder.</param>
    /// <param name="configure">Configures the options.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is null.</exception>
    /// <remarks>
    /// The section <c>ComplaintFlow:Workers</c> sets the same options; code takes precedence. A second call adds to the first.
    /// Any number of hosts may run workers on one store.
    /// </remarks>
    /// <example>
    /// <code>
    /// builder.Services.AddComplaintFlow(builder.Configuration)
    ///     .UsePostgreSql()
    ///     .AddWorkers(workers =&gt; workers.MaxDegreeOfParallelism = 8);
    /// </code>
    /// </example>
    public static ComplaintFlowBuilder AddWorkers(this ComplaintFlowBuilder builder, Action<WorkerOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.TryAddSingleton<WorkersRegistration>();
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, WakeWorker>());
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, OutboxWorker>());
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, DeliveryWorker>());
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, BacklogWorker>());
        if (configure is not null)
            builder.Services.Configure(configure);
        return builder;
    }
}
