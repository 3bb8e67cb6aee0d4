namespace ComplaintFlow.Storage;

/// <summary>Keeps the alarms that commits have set: at most one per complaint (<see cref="ComplaintCommit.WakeAt"/>).</summary>
/// <remarks>
/// All members are safe to call from any thread. Every method throws <see cref="ComplaintStoreException"/> if the store fails,
/// and <see cref="OperationCanceledException"/> if its token is cancelled.
/// </remarks>
public interface IAlarms
{
    /// <summary>
    /// Leases complaints of the tenants of the request whose alarm is due and that no worker holds, in fair shares
    /// (<see cref="LeaseRequest"/>): the earliest of each tenant. The cost must not grow with what is due, and each tenant must cost
    /// little more than one look into an index.
    /// </summary>
    /// <param name="request">The worker, the tenants, the number of complaints, and the length of the lease.</param>
    /// <param name="cancellationToken">A token that cancels the call.</param>
    /// <returns>The leases, the earliest alarm first; empty if nothing is due.</returns>
    /// <exception cref="ArgumentException">The request names no holder or no tenant, asks for less than one complaint, or has no
    /// duration.</exception>
    ValueTask<IReadOnlyList<ComplaintLease>> LeaseDueAsync(LeaseRequest request, CancellationToken cancellationToken);

    /// <summary>
    /// Reports the outcomes of leased complaints. A complaint that a commit has changed in the meantime is settled already.
    /// </summary>
    /// <param name="outcomes">The outcomes.</param>
    /// <param name="cancellationToken">A token that cancels the call.</param>
    /// <returns>A task that completes when the outcomes are durable.</returns>
    /// <exception cref="ArgumentException">An outcome lacks the instant that its settlement needs. None was settled.</exception>
    ValueTask SettleDueAsync(IReadOnlyList<DueOutcome> outcomes, CancellationToken cancellationToken);

    /// <summary>
    /// Gets the complaints of a tenant that were parked (<see cref="LeaseDisposition.Dead"/>) and that no commit has freed since,
    /// the earliest alarm first, then the lowest id.
    /// </summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="max">The maximum number of complaints; at least 1.</param>
    /// <param name="cancellationToken">A token that cancels the call.</param>
    /// <returns>The parked complaints.</returns>
    /// <exception cref="ArgumentException"><paramref name="max"/> is less than 1.</exception>
    ValueTask<IReadOnlyList<ParkedComplaint>> GetParkedAsync(string tenant, int max, CancellationToken cancellationToken);

    /// <summary>
    /// Makes parked complaints due again at the instants of their alarms. Their tries are not reset, so a complaint that fails
    /// once more may be parked at once.
    /// </summary>
    /// <param name="keys">The complaints. Those that are not parked are skipped.</param>
    /// <param name="cancellationToken">A token that cancels the call.</param>
    /// <returns>The number of complaints that were made due again.</returns>
    ValueTask<int> ResumeAsync(IReadOnlyList<ComplaintKey> keys, CancellationToken cancellationToken);

    /// <summary>
    /// Gets the current alarms of complaints, whether leased, parked or neither. It changes nothing: verification compares the
    /// alarms with what the complaints ask for.
    /// </summary>
    /// <param name="keys">The complaints.</param>
    /// <param name="cancellationToken">A token that cancels the call.</param>
    /// <returns>The alarms, in the order of <paramref name="keys"/>; null for a complaint that has none.</returns>
    ValueTask<IReadOnlyList<StoredAlarm?>> GetAlarmsAsync(IReadOnlyList<ComplaintKey> keys, CancellationToken cancellationToken);

    /// <summary>
    /// Gets the backlog of alarms of all tenants: how long the oldest due alarm has waited, leased or not, and how many
    /// complaints are parked. It must be quick, since it is called every few seconds.
    /// </summary>
    /// <param name="now">The instant up to which alarms are due.</param>
    /// <param name="cancellationToken">A token that cancels the call.</param>
    /// <returns>The backlog.</returns>
    ValueTask<Backlog> GetDueBacklogAsync(DateTimeOffset now, CancellationToken cancellationToken);
}
