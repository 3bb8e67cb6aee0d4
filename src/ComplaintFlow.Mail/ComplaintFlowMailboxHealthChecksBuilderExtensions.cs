using ComplaintFlow.Mail.Receiving.Mailboxes;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the mailboxes to the health checks of a host.</summary>
public static class ComplaintFlowMailboxHealthChecksBuilderExtensions
{
    /// <summary>Adds the check <c>complaintflow-mailboxes</c>.</summary>
    /// <param name="builder">The health checks of the host. <c>AddMail</c> must have been called on its services.</param>
    /// <param name="failureStatus">The status while something is wrong; degraded by default, since the host works on.</param>
    /// <param name="tags">The tags by which the host selects checks.</param>
    /// <returns>The builder of the health checks.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is null.</exception>
    /// <remarks>
    /// The check has the failure status while a mailbox cannot be read, and while mails wait. Its data has the keys <c>down</c> (the names
    /// of the mailboxes), <c>unprocessable</c> (how many mails wait for a person) and <c>waiting</c> (how many are tried again). It speaks
    /// of the mailboxes that this host reads.
    /// </remarks>
    public static IHealthChecksBuilder AddComplaintFlowMailboxes(
        this IHealthChecksBuilder builder, HealthStatus failureStatus = HealthStatus.Degraded, params string[] tags)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Add(new HealthCheckRegistration(
            "complaintflow-mailboxes", static provider => new MailboxHealthCheck(provider.GetRequiredService<MailboxStates>()),
            failureStatus, tags));
    }
}
