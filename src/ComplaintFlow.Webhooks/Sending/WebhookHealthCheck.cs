using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ComplaintFlow.Webhooks.Sending;

/// <summary>Reports healthy if no endpoint is gone.</summary>
internal sealed class WebhookHealthCheck(DisabledEndpoints disabled) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        IReadOnlyList<string> names = disabled.Names;
        var data = new Dictionary<string, object>(StringComparer.Ordinal) { ["disabled"] = names };
        return Task.FromResult(names.Count == 0
            ? HealthCheckResult.Healthy("All endpoints are sent to.", data)
            : new HealthCheckResult(context.Registration.FailureStatus,
                "Endpoints have answered 410 and get nothing for a day: remove them, or correct their addresses and start again.",
                data: data));
    }
}
