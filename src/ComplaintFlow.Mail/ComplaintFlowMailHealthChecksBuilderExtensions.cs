using ComplaintFlow.Mail.Sending;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds mail to the health checks of a host.</summary>
public static class ComplaintFlowMailHealthChecksBuilderExtensions
{
    /// <summary>Adds the check <c>complaintflow-mail</c>.</summary>
    /// <param name="builder">The health checks of the host. <c>AddMail</c> must have been called on its services.</param>
    /// <param name="failureStatus">The status while the mail server cannot be used; degraded by default, since mails wait and are not
    /// lost.</param>
    /// <param name="tags">The tags by which the host selects checks.</param>
    /// <returns>The builder of the health checks.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is null.</exception>
    /// <remarks>
    /// The check has the failure status from the first mail for which the server could not be used until the next one that it answers. Its
    /// data has the key <c>problem</c>, such as <c>SignInFailed</c>. The check itself does not connect.
    /// </remarks>
    public static IHealthChecksBuilder AddComplaintFlowMail(
        this IHealthChecksBuilder builder, HealthStatus failureStatus = HealthStatus.Degraded, params string[] tags)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Add(new HealthCheckRegistration(
            "complaintflow-mail", provider => new MailHealthCheck(provider.GetRequiredService<SmtpHealth>()), failureStatus, tags));
    }
}
