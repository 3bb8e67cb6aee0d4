using ComplaintFlow.Handling.Service;
using ComplaintFlow.Hosting;
using ComplaintFlow.Rules;
using ComplaintFlow.Storage;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds ComplaintFlow to the health checks of a host.</summary>
public static class ComplaintFlowHealthChecksBuilderExtensions
{
    /// <summary>
    /// Adds the check <c>complaintflow-rules</c>. It is healthy while the rules in force are those of the configuration. If the last
    /// change was rejected it has
    /// the failure status, and its data has the key <c>defects</c>: a list with one text for each. It always has <c>hash</c> (of the rules
    /// in force) and <c>warnings</c> (how many).
    /// And the check <c>complaintflow-work</c>: it has the failure status if work has been due for longer than
    /// <see cref="WorkerOptions.LateAfter"/>, if more was given up than
    /// <see cref="WorkerOptions.MaxDeadItems"/>, if complaints cannot be read, and if the store cannot be asked.
    /// Its data has <c>dueAge</c> and <c>outboxLag</c> (spans), <c>parked</c>, <c>deadLetters</c> and <c>unreadable</c> (how many).
    /// </summary>
    /// <param name="builder">The health checks of the host, if <c>AddComplaintFlow</c> was called.</param>
    /// <param name="failureStatus">What a rejected change, or work that lies, means; degraded by default, since the host works on.</param>
    /// <param name="tags">Tags by which the host selects checks.</param>
    public static IHealthChecksBuilder AddComplaintFlow(
        this IHealthChecksBuilder builder, HealthStatus failureStatus = HealthStatus.Degraded, params string[] tags)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Add(new HealthCheckRegistration(
            "complaintflow-work",
            provider => new WorkerHealthCheck(
                provider.GetRequiredService<IAlarms>(), provider.GetRequiredService<IOutbox>(),
                provider.GetRequiredService<UnreadableComplaintMonitor>(),
                provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<IOptions<WorkerOptions>>().Value),
            failureStatus, tags));
        return builder.Add(new HealthCheckRegistration(
            "complaintflow-rules", provider =>
                new RuleBookHealthCheck(provider.GetRequiredService<IRuleBookSource>(), provider.GetRequiredService<RuleReloadMonitor>()),
                failureStatus, tags));
    }
}
