using ComplaintFlow.RabbitMq.Connections;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ComplaintFlow.RabbitMq.Publishing;

/// <summary>Reports healthy if the broker can be reached and takes events.</summary>
internal sealed class RabbitMqHealthCheck(BrokerConnection connection, RabbitMqPublisher publisher) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await connection.GetAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (BrokerException error)
        {
            return Unhealthy($"The broker cannot be reached: {error.Reason}. Events wait.", error.Reason);
        }
        if (connection.IsBlocked)
            return Unhealthy(
                "The broker takes nothing: it is short of memory or of room on its disk. Events wait.", "Blocked");
        return publisher.Refusal is { } reason
            ? Unhealthy($"The broker did not take the last event: {reason}. Bind a queue to the exchange, or look at the broker.", reason)
            : HealthCheckResult.Healthy("The broker takes events.", Data(null));

        HealthCheckResult Unhealthy(string description, string reason) =>
            new(context.Registration.FailureStatus, description, data: Data(reason));
    }

    private static Dictionary<string, object> Data(string? reason) => reason is null ? [] : new(StringComparer.Ordinal)
    {
        ["reason"] = reason,
    };
}
