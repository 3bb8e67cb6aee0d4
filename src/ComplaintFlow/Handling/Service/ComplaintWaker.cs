using ComplaintFlow.Calendars;
using ComplaintFlow.Complaints;
using ComplaintFlow.Handling.Engine;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Handling.Service;

/// <summary>Processes the due work of complaints. Thread-safe.</summary>
internal sealed class ComplaintWaker(DecisionRunner runner, SnapshotCache cache, TimeProvider time)
{
    /// <summary>Wakes a complaint whose alarm is due.</summary>
    /// <returns>The outcome for the alarm; null if a commit has settled it.</returns>
    public async ValueTask<DueOutcome?> WakeAsync(ComplaintLease lease, CancellationToken cancellationToken)
    {
        var request = new ChangeRequest(Decider.Wake) { Key = lease.Key, Recent = cache.Find(lease.Key, lease.Version) };
        return await runner.RunAsync(request, cancellationToken).ConfigureAwait(false) switch
        {
            null => new DueOutcome(lease, LeaseDisposition.Done),
            { } decision when IsBusy(decision) =>
                new DueOutcome(lease, LeaseDisposition.Later, Instant.Now(time).AddSeconds(1), DecisionRequest.Busy.Message),
            { Refusals: { Count: > 0 } refusals } => new DueOutcome(lease, LeaseDisposition.Dead, Reason: string.Join(' ', refusals)),
            { Entry: not null } => null,
            { WakeAt: { } later } => new DueOutcome(lease, LeaseDisposition.Later, later),
            _ => new DueOutcome(lease, LeaseDisposition.Done),
        };
    }

    /// <summary>Wakes a complaint whether or not something is due, so that its clocks are updated to the current rules.</summary>
    public async ValueTask<ActionOutcome> ReapplyAsync(ComplaintId id, bool dryRun, CancellationToken cancellationToken)
    {
        var request = new ChangeRequest(Decider.Wake) { Key = new ComplaintKey(ComplaintKey.DefaultTenant, id), IsDryRun = dryRun };
        Decision? woken;
        do
            woken = await runner.RunAsync(request, cancellationToken).ConfigureAwait(false);
        while (woken is { Entry: not null, IsBehind: true } && !dryRun);
        return woken switch
        {
            null => ActionExecutor.Unknown,
            { } decision => new ActionOutcome(decision.Complaint, decision.Refusals),
        };
    }

    private static bool IsBusy(Decision decision) => decision.Refusals is [var only] && ReferenceEquals(only, DecisionRequest.Busy);
}
