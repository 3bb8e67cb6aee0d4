namespace ComplaintFlow.Hosting;

/// <summary>
/// One round of the background work, for hosts that have a scheduler of their own. <see cref="ComplaintFlowBuilder.AddWorkers"/> runs rounds by itself.
/// Thread-safe; any number of nodes may run rounds at the same time.
/// </summary>
public interface IComplaintRounds
{
    /// <summary>Wakes complaints whose time has come: takes steps, notes breaches.</summary>
    /// <param name="cancellationToken">Stops after the complaint at hand.</param>
    /// <returns>How many complaints were looked at; where it is not 0, there may be more.</returns>
    ValueTask<int> WakeDueAsync(CancellationToken cancellationToken = default);

    /// <summary>Sends messages that were committed. One that cannot be sent is tried again later, and given up after ten times.</summary>
    /// <param name="cancellationToken">Stops after the message at hand.</param>
    /// <returns>How many messages were looked at; where it is not 0, there may be more.</returns>
    ValueTask<int> SendOutboxAsync(CancellationToken cancellationToken = default);
}
