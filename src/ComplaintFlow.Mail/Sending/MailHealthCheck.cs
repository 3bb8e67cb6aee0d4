using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ComplaintFlow.Mail.Sending;

/// <summary>Reports healthy if the mail server could be used last.</summary>
internal sealed class MailHealthCheck(SmtpHealth health) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(health.Problem is not { } problem ? HealthCheckResult.Healthy("The mail server takes mails.")
            : new HealthCheckResult(context.Registration.FailureStatus, "The mail server cannot be used: mails wait.",
                data: new Dictionary<string, object>(StringComparer.Ordinal) { ["problem"] = problem }));
}
