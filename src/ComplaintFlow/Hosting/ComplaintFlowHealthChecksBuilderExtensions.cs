using ComplaintFlow.Rules;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ComplaintFlow.Hosting;

/// <summary>Adds ComplaintFlow to the health checks of a host.</summary>
public static class ComplaintFlowHealthChecksBuilderExtensions
{
    /// <summary>
    /// Adds the check <c>complaintflow-rules</c>. It is healthy while the rules in force are those of the configuration. Where the last change was rejected it has
    /// the failure status, and its data has the key <c>defects</c>: a list with one text for each. It always has <c>hash</c> (of the rules in force) and <c>warnings</c> (how many).
    /// </summary>
    /// <param name="builder">The health checks of the host, where <c>AddComplaintFlow</c> was called.</param>
    /// <param name="failureStatus">What a rejected change means; degraded by default, since the host works on with the rules before it.</param>
    /// <param name="tags">Tags by which the host selects checks.</param>
    public static IHealthChecksBuilder AddComplaintFlow(this IHealthChecksBuilder builder, HealthStatus failureStatus = HealthStatus.Degraded, params string[] tags)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Add(new HealthCheckRegistration(
            "complaintflow-rules", provider => new RuleBookHealthCheck(provider.GetRequiredService<IRuleBookSource>(), provider.GetRequiredService<RuleChanges>()), failureStatus, tags));
    }
}
