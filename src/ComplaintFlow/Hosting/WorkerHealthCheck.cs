using ComplaintFlow.Handling.Service;
using ComplaintFlow.Hosting.Delivering;
using ComplaintFlow.Storage;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ComplaintFlow.Hosting;

/// <summary>Reports healthy if due work is done in time and nothing was given up.</summary>
internal sealed class WorkerHealthCheck(
    IAlarms alarms, IOutbox outbox, UnreadableComplaintMonitor damage, UnreachedReceivers unreached, ChannelCatalog channels,
    TimeProvider time, WorkerOptions options) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        DateTimeOffset now = time.GetUtcNow();
        Backlog due, messages;
        try
        {
            due = await alarms.GetDueBacklogAsync(now, cancellationToken).ConfigureAwait(false);
            messages = await outbox.GetOutboxBacklogAsync(now, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            return new HealthCheckResult(context.Registration.FailureStatus, "The store cannot be asked what waits.", error);
        }
        TimeSpan age = now - due.OldestDueAt ?? TimeSpan.Zero, lag = now - messages.OldestDueAt ?? TimeSpan.Zero;
        var data = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["dueAge"] = age,
            ["outboxLag"] = lag,
            ["parked"] = due.Dead,
            ["deadLetters"] = messages.Dead,
            ["unreadable"] = (long)damage.Count,
            ["unreached"] = (long)unreached.Count,
        };
        if (channels.Channels.Count == 0)
            return new HealthCheckResult(
                context.Registration.FailureStatus, "The host has no channel by which notices leave: call AddNotificationChannel.",
                data: data);
        if (damage.Count > 0)
            return new HealthCheckResult(
                context.Registration.FailureStatus, "Complaints cannot be read: run complaintflow verify, and restore what is damaged.",
                data: data);
        if (age > options.LateAfter || lag > options.LateAfter)
            return new HealthCheckResult(
                context.Registration.FailureStatus, "The workers are behind: work has been due for longer than it may be.", data: data);
        if (unreached.Count > 0)
            return new HealthCheckResult(
                context.Registration.FailureStatus,
                "Notices reach nobody for some roles, departments or persons: name them under ComplaintFlow:Recipients.", data: data);
        return due.Dead + messages.Dead > options.MaxDeadItems
            ? new HealthCheckResult(
                context.Registration.FailureStatus,
                "Complaints are parked, or messages are among the dead letters: somebody has to look at them.", data: data)
            : HealthCheckResult.Healthy("What is due is done in time.", data);
    }
}
