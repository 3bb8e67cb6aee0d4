namespace ComplaintFlow.Hosting;

/// <summary>
/// One round of the background work, for hosts that have a scheduler of their own. <c>AddWorkers</c> runs rounds by itself. Both work as
/// the
/// <see cref="WorkerOptions"/> of the host say. Thread-safe; any number of nodes may run rounds at the same time.
/// </summary>
public interface IComplaintProcessor
{
    /// <summary>Wakes complaints whose time has come: takes steps, notes breaches.</summary>
    /// <param name="cancellationToken">Begins no further complaint, lets those that have begun end
    /// (<see cref="WorkerOptions.DrainTimeout"/>), and gives the rest back.</param>
    /// <returns>How many complaints were looked at; if it is not 0, there may be more.</returns>
    ValueTask<int> ProcessDueAsync(CancellationToken cancellationToken = default);

    /// <summary>
    /// Sends messages that were committed. One that cannot be sent is tried again later, and given up after
    /// <see cref="WorkerOptions.MaxTries"/> times.
    /// </summary>
    /// <param name="cancellationToken">Begins no further message, lets those that have begun end
    /// (<see cref="WorkerOptions.DrainTimeout"/>), and gives the rest back.</param>
    /// <returns>How many messages were looked at; if it is not 0, there may be more.</returns>
    ValueTask<int> ProcessOutboxAsync(CancellationToken cancellationToken = default);
}
