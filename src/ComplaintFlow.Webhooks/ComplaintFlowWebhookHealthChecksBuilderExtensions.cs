using ComplaintFlow.Webhooks.Sending;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds webhooks to the health checks of a host.</summary>
public static class ComplaintFlowWebhookHealthChecksBuilderExtensions
{
    /// <summary>Adds the check <c>complaintflow-webhooks</c>.</summary>
    /// <param name="builder">The health checks of the host. <c>AddWebhooks</c> must have been called on its services.</param>
    /// <param name="failureStatus">The status while an endpoint is gone; degraded by default, since the host works on.</param>
    /// <param name="tags">The tags by which the host selects checks.</param>
    /// <returns>The builder of the health checks.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is null.</exception>
    /// <remarks>
    /// The check has the failure status while an endpoint gets nothing because it has answered 410. Its data has the key
    /// <c>disabled</c>: the names of these endpoints.
    /// </remarks>
    public static IHealthChecksBuilder AddComplaintFlowWebhooks(
        this IHealthChecksBuilder builder, HealthStatus failureStatus = HealthStatus.Degraded, params string[] tags)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Add(new HealthCheckRegistration(
            "complaintflow-webhooks", provider => new WebhookHealthCheck(provider.GetRequiredService<DisabledEndpoints>()), failureStatus,
            tags));
    }
}
