namespace ComplaintFlow.Hosting;

/// <summary>
/// Runs one round of the background work, for hosts that have their own scheduler. <c>AddWorkers</c> runs rounds by itself. Both
/// use the <see cref="WorkerOptions"/> of the host.
/// </summary>
/// <remarks>All members are safe to call from any thread. Any number of nodes may run rounds at the same time.</remarks>
public interface IComplaintProcessor
{
    /// <summary>Wakes due complaints: takes steps, records breaches.</summary>
    /// <param name="cancellationToken">A token that stops the round: no further complaint is begun, those that were begun may
    /// finish (<see cref="WorkerOptions.DrainTimeout"/>), and the rest is given back.</param>
    /// <returns>The number of complaints in the round. If it is not 0, there may be more.</returns>
    /// <exception cref="Storage.ComplaintStoreException">The store failed.</exception>
    ValueTask<int> ProcessDueAsync(CancellationToken cancellationToken = default);

    /// <summary>
    /// Works off committed messages, and sends the deliveries that come of them: all channels at the same time. A message that fails is
    /// tried again later, and given up after <see cref="WorkerOptions.MaxAttempts"/> tries; a delivery goes by the schedule of its channel.
    /// </summary>
    /// <param name="cancellationToken">A token that stops the round: no further message is begun, those that were begun may
    /// finish (<see cref="WorkerOptions.DrainTimeout"/>), and the rest is given back.</param>
    /// <returns>The number of messages in the round. If it is not 0, there may be more.</returns>
    /// <exception cref="Storage.ComplaintStoreException">The store failed.</exception>
    ValueTask<int> ProcessOutboxAsync(CancellationToken cancellationToken = default);
}
