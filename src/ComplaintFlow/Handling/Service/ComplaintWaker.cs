using ComplaintFlow.Calendars;
using ComplaintFlow.Handling.Engine;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Handling.Service;

/// <summary>Processes the due work of complaints. Thread-safe.</summary>
internal sealed class ComplaintWaker(DecisionRunner runner, ComplaintReader reader, SnapshotCache cache, TimeProvider time)
{
    /// <summary>Wakes a complaint whose alarm is due.</summary>
    /// <returns>The outcome for the alarm; null if a commit has settled it.</returns>
    /// <exception cref="DueWorkRefusedException">The rules refuse it.</exception>
    public async ValueTask<DueOutcome?> WakeAsync(ComplaintLease lease, CancellationToken cancellationToken)
    {
        var request = new ChangeRequest(Decider.Wake) { Key = lease.Key, Recent = cache.Find(lease.Key, lease.Version) };
        return await runner.RunAsync(request, cancellationToken).ConfigureAwait(false) switch
        {
            null => new DueOutcome(lease, LeaseDisposition.Done),
            { } decision when IsBusy(decision) =>
                new DueOutcome(lease, LeaseDisposition.Later, Instant.Now(time).AddSeconds(1), DecisionRequest.Busy.Message),
            { Refusals: { Count: > 0 } refusals } => throw new DueWorkRefusedException(refusals),
            { Entry: not null } => null,
            { WakeAt: { } later } => new DueOutcome(lease, LeaseDisposition.Later, later),
            _ => new DueOutcome(lease, LeaseDisposition.Done),
        };
    }

    /// <summary>Wakes a complaint whether or not something is due, so that its clocks are updated to the current rules.</summary>
    public async ValueTask<ActionOutcome> ReapplyAsync(ComplaintKey key, bool dryRun, CancellationToken cancellationToken)
    {
        var request = new ChangeRequest(Decider.Wake) { Key = key };
        Decision? woken;
        if (dryRun)
        {
            woken = await reader.FindAsync(key, cancellationToken).ConfigureAwait(false) is { } complaint
                ? await runner.EvaluateAsync(request, complaint, cancellationToken).ConfigureAwait(false) : null;
        }
        else
        {
            do
                woken = await runner.RunAsync(request, cancellationToken).ConfigureAwait(false);
            while (woken is { Entry: not null, IsBehind: true });
        }
        return woken switch
        {
            null => ActionExecutor.Unknown,
            { } decision => new ActionOutcome(decision.Complaint, decision.Refusals),
        };
    }

    private static bool IsBusy(Decision decision) => decision.Refusals is [var only] && ReferenceEquals(only, DecisionRequest.Busy);
}
