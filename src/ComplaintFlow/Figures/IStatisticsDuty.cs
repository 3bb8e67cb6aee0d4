using ComplaintFlow.Complaints;

namespace ComplaintFlow.Figures;

/// <summary>
/// The duty to file the statistics of every month, by the fifth of the next one (003, Art. 19). It belongs to no complaint. Filing takes
/// four eyes: one person prepares, another one reviews.
/// What was filed stays as it was, whatever becomes of the complaints. All members are safe to call from any thread, on any number of
/// hosts.
/// </summary>
public interface IStatisticsDuty
{
    /// <summary>How the duty of a month stands.</summary>
    /// <param name="month">The month.</param>
    /// <param name="cancellationToken">Gives up.</param>
    ValueTask<StatisticsFiling> FindAsync(StatisticsMonth month, CancellationToken cancellationToken = default);

    /// <summary>The months that are over and not filed, the oldest first.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    ValueTask<IReadOnlyList<StatisticsFiling>> OpenAsync(CancellationToken cancellationToken = default);

    /// <summary>
    /// The months whose record is not as it was written down, the oldest first: <see cref="StatisticsFiling.FirstBadStep"/> says from where
    /// on. Not shown is that the whole rest of a record was rewritten or removed with its heads.
    /// </summary>
    /// <param name="cancellationToken">Gives up.</param>
    ValueTask<IReadOnlyList<StatisticsFiling>> VerifyAsync(CancellationToken cancellationToken = default);

    /// <summary>Computes the statistics of a month that is over, and submits them for review.</summary>
    /// <param name="month">The month.</param>
    /// <param name="actor">Who prepares.</param>
    /// <param name="bases">What complaint rates are measured by.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>How the duty stands, or why nothing was done.</returns>
    ValueTask<FilingOutcome> PrepareAsync(
        StatisticsMonth month, Actor actor, IReadOnlyList<ComplaintBase>? bases = null, CancellationToken cancellationToken = default);

    /// <summary>Files what was submitted. Whoever prepared it does not review it.</summary>
    /// <param name="month">The month.</param>
    /// <param name="actor">Who reviews.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>How the duty stands, or why nothing was done.</returns>
    ValueTask<FilingOutcome> ApproveAsync(StatisticsMonth month, Actor actor, CancellationToken cancellationToken = default);

    /// <summary>Sends back what was submitted, so that it is prepared again. Whoever prepared it does not review it.</summary>
    /// <param name="month">The month.</param>
    /// <param name="actor">Who reviews.</param>
    /// <param name="reason">Why; names no person.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>How the duty stands, or why nothing was done.</returns>
    ValueTask<FilingOutcome> ReturnAsync(StatisticsMonth month, Actor actor, string reason, CancellationToken cancellationToken = default);

    /// <summary>
    /// Sends the notices that are due: that a month is over, and that its statistics are late. Each leaves at least once, and a repeat
    /// bears the same id. The background service calls it.
    /// </summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>How many were sent.</returns>
    ValueTask<int> RemindAsync(CancellationToken cancellationToken = default);
}
