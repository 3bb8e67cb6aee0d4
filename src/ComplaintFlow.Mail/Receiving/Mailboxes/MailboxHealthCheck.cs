using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ComplaintFlow.Mail.Receiving.Mailboxes;

/// <summary>Reports healthy if every mailbox that this host reads can be read, and no mail in it waits for a person.</summary>
internal sealed class MailboxHealthCheck(MailboxStates states) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        IReadOnlyDictionary<string, MailboxState> all = states.All;
        string[] down = [.. all.Where(static one => one.Value.IsDown).Select(static one => one.Key).Order(StringComparer.Ordinal)];
        int unprocessable = all.Sum(static one => one.Value.Unprocessable), waiting = all.Sum(static one => one.Value.Waiting);
        var data = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["down"] = down, ["unprocessable"] = unprocessable, ["waiting"] = waiting,
        };
        string? problem = down.Length > 0 ? "Mailboxes cannot be read: look at their servers and accounts."
            : unprocessable > 0 ? "Mails were set aside: look at them in the folder of unprocessable mails, and move them out of it."
            : waiting > 0 ? "Mails wait for something that is not available, such as a scanner of evidence." : null;
        return Task.FromResult(problem is null ? HealthCheckResult.Healthy("All mailboxes are read.", data)
            : new HealthCheckResult(context.Registration.FailureStatus, problem, data: data));
    }
}
