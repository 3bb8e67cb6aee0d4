namespace ComplaintFlow.Storage;

/// <summary>
/// The alarms that commits have set: one per complaint, or none (<see cref="ComplaintCommit.WakeAt"/>). All members are safe to call from
/// any thread.
/// </summary>
public interface IAlarms
{
    /// <summary>Takes complaints of any tenant whose alarm is due and that no one else has, the earliest alarm first.</summary>
    /// <param name="request">Who asks, for how many, for how long.</param>
    /// <param name="cancellationToken">A token that cancels the call.</param>
    /// <exception cref="ArgumentException">The request names no holder, asks for less than one, or for no time.</exception>
    ValueTask<IReadOnlyList<ComplaintLease>> LeaseDueAsync(LeaseRequest request, CancellationToken cancellationToken);

    /// <summary>Says what became of leased complaints. A commit has settled its complaint already.</summary>
    /// <param name="outcomes">The outcomes.</param>
    /// <param name="cancellationToken">A token that cancels the call.</param>
    /// <exception cref="ArgumentException">An outcome lacks the instant that its settlement needs; none was settled.</exception>
    ValueTask SettleDueAsync(IReadOnlyList<DueOutcome> outcomes, CancellationToken cancellationToken);

    /// <summary>
    /// The complaints of a tenant that were parked (<see cref="LeaseDisposition.Dead"/>) and that no commit has freed since, the earliest
    /// alarm first, then the lowest id.
    /// </summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="max">How many at most; at least 1.</param>
    /// <param name="cancellationToken">A token that cancels the call.</param>
    /// <exception cref="ArgumentException">It asks for less than one.</exception>
    ValueTask<IReadOnlyList<ParkedComplaint>> GetParkedAsync(string tenant, int max, CancellationToken cancellationToken);

    /// <summary>
    /// Makes parked complaints due again, at the instants of their alarms. Their tries go on counting, so one that fails once more may be
    /// parked at once.
    /// </summary>
    /// <param name="keys">The complaints; those that are not parked are passed over.</param>
    /// <param name="cancellationToken">A token that cancels the call.</param>
    /// <returns>How many were made due again.</returns>
    ValueTask<int> ResumeAsync(IReadOnlyList<ComplaintKey> keys, CancellationToken cancellationToken);

    /// <summary>
    /// The alarms of complaints as they stand, whether leased, parked or neither. It changes nothing: verification compares them with what
    /// the complaints ask for.
    /// </summary>
    /// <param name="keys">The complaints.</param>
    /// <param name="cancellationToken">A token that cancels the call.</param>
    /// <returns>The alarms, in the order of <paramref name="keys"/>; null for a complaint that has none.</returns>
    ValueTask<IReadOnlyList<StoredAlarm?>> GetAlarmsAsync(IReadOnlyList<ComplaintKey> keys, CancellationToken cancellationToken);

    /// <summary>
    /// Since when the oldest alarm that is due waits, whether leased or not, and how many complaints are parked, of all tenants. Quick: it
    /// is asked every few seconds.
    /// </summary>
    /// <param name="now">The instant up to which alarms are due.</param>
    /// <param name="cancellationToken">A token that cancels the call.</param>
    ValueTask<Backlog> GetDueBacklogAsync(DateTimeOffset now, CancellationToken cancellationToken);
}
