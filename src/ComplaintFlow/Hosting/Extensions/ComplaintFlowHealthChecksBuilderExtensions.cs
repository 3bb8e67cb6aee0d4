using ComplaintFlow.Handling.Service;
using ComplaintFlow.Hosting;
using ComplaintFlow.Hosting.Delivering;
using ComplaintFlow.Rules;
using ComplaintFlow.Storage;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds ComplaintFlow to the health checks of a host.</summary>
public static class ComplaintFlowHealthChecksBuilderExtensions
{
    /// <summary>Adds the checks <c>complaintflow-rules</c> and <c>complaintflow-work</c>.</summary>
    /// <param name="builder">The health checks of the host. <c>AddComplaintFlow</c> must have been called on its services.</param>
    /// <param name="failureStatus">The status of a rejected change or of late work; degraded by default, since the host works
    /// on.</param>
    /// <param name="tags">The tags by which the host selects checks.</param>
    /// <returns>The builder of the health checks.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is null.</exception>
    /// <remarks>
    /// The check <c>complaintflow-rules</c> is healthy while the rules in force are those of the configuration. If the last
    /// change was rejected, it has the failure status, and its data has the key <c>defects</c>: a list with one text for each.
    /// Its data always has <c>hash</c> (of the rules in force) and <c>warnings</c> (a number). The check
    /// <c>complaintflow-work</c> has the failure status if work has been due for longer than
    /// <see cref="WorkerOptions.LateAfter"/>, if more items were given up than <see cref="WorkerOptions.MaxDeadItems"/>, if
    /// complaints cannot be read, or if the store cannot be asked. Its data has <c>dueAge</c> and <c>outboxLag</c> (elapsed
    /// time), <c>parked</c>, <c>deadLetters</c> and <c>unreadable</c> (numbers).
    /// </remarks>
    public static IHealthChecksBuilder AddComplaintFlow(
        this IHealthChecksBuilder builder, HealthStatus failureStatus = HealthStatus.Degraded, params string[] tags)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Add(new HealthCheckRegistration(
            "complaintflow-work",
            provider => new WorkerHealthCheck(
                provider.GetRequiredService<IAlarms>(), provider.GetRequiredService<IOutbox>(),
                provider.GetRequiredService<UnreadableComplaintMonitor>(), provider.GetRequiredService<UnreachedReceivers>(),
                provider.GetRequiredService<ChannelCatalog>(),
                provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<IOptions<WorkerOptions>>().Value),
            failureStatus, tags));
        return builder.Add(new HealthCheckRegistration(
            "complaintflow-rules", provider =>
                new RuleBookHealthCheck(provider.GetRequiredService<IRuleBookSource>(), provider.GetRequiredService<RuleReloadMonitor>()),
                failureStatus, tags));
    }
}
