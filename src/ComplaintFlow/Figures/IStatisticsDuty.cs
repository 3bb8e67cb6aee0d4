using ComplaintFlow.Complaints;

namespace ComplaintFlow.Figures;

/// <summary>Manages the duty to file the statistics of every month by the fifth day of the next one (003, Art. 19).</summary>
/// <remarks>
/// All members are thread-safe, on any number of hosts. The duty belongs to no complaint. Filing takes four eyes: one person prepares, and
/// another one reviews. Filed statistics stay as they are, even if complaints change later.
/// </remarks>
public interface IStatisticsDuty
{
    /// <summary>Gets the state of the duty for a month.</summary>
    /// <param name="month">The month.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>The state of the duty.</returns>
    /// <exception cref="Storage.ComplaintStoreException">The store fails.</exception>
    ValueTask<StatisticsFiling> FindAsync(StatisticsMonth month, CancellationToken cancellationToken = default);

    /// <summary>Gets the months that are over and not filed.</summary>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>The months, the oldest first.</returns>
    /// <exception cref="Storage.ComplaintStoreException">The store fails.</exception>
    ValueTask<IReadOnlyList<StatisticsFiling>> OpenAsync(CancellationToken cancellationToken = default);

    /// <summary>Gets the months whose record is not as it was written.</summary>
    /// <remarks>
    /// <see cref="StatisticsFiling.FirstBadStep"/> is the first step that differs. One change cannot be found: that all the rest of a
    /// record was rewritten or removed together with its hashes.
    /// </remarks>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>The months, the oldest first.</returns>
    /// <exception cref="Storage.ComplaintStoreException">The store fails.</exception>
    ValueTask<IReadOnlyList<StatisticsFiling>> VerifyAsync(CancellationToken cancellationToken = default);

    /// <summary>Computes the statistics of a month that is over, and submits them for review.</summary>
    /// <param name="month">The month.</param>
    /// <param name="actor">The actor who prepares.</param>
    /// <param name="bases">The bases of complaint rates.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>The state of the duty, and the reasons if nothing was done.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="actor"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">A base is missing, or its amount or its scale is out of range.</exception>
    /// <exception cref="Storage.ComplaintStoreException">The store fails.</exception>
    ValueTask<FilingOutcome> PrepareAsync(
        StatisticsMonth month, Actor actor, IReadOnlyList<ComplaintBase>? bases = null, CancellationToken cancellationToken = default);

    /// <summary>Files the statistics that were submitted. The reviewer must be another person than the preparer.</summary>
    /// <param name="month">The month.</param>
    /// <param name="actor">The actor who reviews.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>The state of the duty, and the reasons if nothing was done.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="actor"/> is <see langword="null"/>.</exception>
    /// <exception cref="Storage.ComplaintStoreException">The store fails.</exception>
    ValueTask<FilingOutcome> ApproveAsync(StatisticsMonth month, Actor actor, CancellationToken cancellationToken = default);

    /// <summary>
    /// Returns the statistics that were submitted, so that they are prepared again. The reviewer must be another person than the preparer.
    /// </summary>
    /// <param name="month">The month.</param>
    /// <param name="actor">The actor who reviews.</param>
    /// <param name="reason">The reason. It must not name a person.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>The state of the duty, and the reasons if nothing was done.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="actor"/> is <see langword="null"/>.</exception>
    /// <exception cref="Storage.ComplaintStoreException">The store fails.</exception>
    ValueTask<FilingOutcome> ReturnAsync(StatisticsMonth month, Actor actor, string reason, CancellationToken cancellationToken = default);

    /// <summary>Sends the notices that are due: that a month is over, and that its statistics are late.</summary>
    /// <remarks>
    /// Each notice is sent at least once, and a repeated notice has the same id. The background service calls this method.
    /// </remarks>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>The number of notices that were sent.</returns>
    /// <exception cref="Storage.ComplaintStoreException">The store fails.</exception>
    ValueTask<int> RemindAsync(CancellationToken cancellationToken = default);
}
