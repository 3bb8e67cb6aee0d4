using ComplaintFlow.RabbitMq.Connections;
using ComplaintFlow.RabbitMq.Publishing;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds RabbitMQ to the health checks of a host.</summary>
public static class ComplaintFlowRabbitMqHealthChecksBuilderExtensions
{
    /// <summary>Adds the check <c>complaintflow-rabbitmq</c>.</summary>
    /// <param name="builder">The health checks of the host. <c>AddRabbitMq</c> must have been called on its services.</param>
    /// <param name="failureStatus">The status while events wait; degraded by default, since the host works on.</param>
    /// <param name="tags">The tags by which the host selects checks.</param>
    /// <returns>The builder of the health checks.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is null.</exception>
    /// <remarks>
    /// The check has the failure status if the broker cannot be reached, if it is short of memory or disk and takes nothing, and if it did
    /// not take the last event of this host. Its data then has the key <c>reason</c>, such as <c>AuthenticationFailed</c> or
    /// <c>NO_ROUTE</c>. It connects if there is no connection yet.
    /// </remarks>
    public static IHealthChecksBuilder AddComplaintFlowRabbitMq(
        this IHealthChecksBuilder builder, HealthStatus failureStatus = HealthStatus.Degraded, params string[] tags)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Add(new HealthCheckRegistration(
            "complaintflow-rabbitmq",
            provider => new RabbitMqHealthCheck(
                provider.GetRequiredService<BrokerConnection>(), provider.GetRequiredService<RabbitMqPublisher>()),
            failureStatus, tags));
    }
}
