namespace ComplaintFlow.Storage;

/// <summary>Keeps the messages that were committed and have not left yet.</summary>
/// <remarks>
/// All members are safe to call from any thread. Every method throws <see cref="ComplaintStoreException"/> if the store fails,
/// and <see cref="OperationCanceledException"/> if its token is cancelled.
/// </remarks>
public interface IOutbox
{
    /// <summary>
    /// Leases due messages of the tenants of the request that no worker holds, in fair shares (<see cref="LeaseRequest"/>): the longest
    /// due of each tenant, then in the order of their commits. The cost must not grow with what is due, and each tenant must cost little
    /// more than one look into an index.
    /// </summary>
    /// <param name="request">The worker, the tenants, the number of messages, and the length of the lease.</param>
    /// <param name="cancellationToken">A token that cancels the call.</param>
    /// <returns>The leases, the longest due first, then in the order of their commits; empty if nothing is due.</returns>
    /// <exception cref="ArgumentException">The request names no holder or no tenant, asks for less than one message, or has no
    /// duration.</exception>
    /// <remarks>
    /// A message is due from <see cref="OutgoingMessage.CreatedAt"/> on, or from the instant to which it was postponed. Of the
    /// messages of a lane (<see cref="OutgoingMessage.IsOrdered"/>), only the oldest undelivered one (in the order in which they were
    /// written) is given out. While that message is postponed or dead, it blocks the later ones of its lane, and no others. A dead delivery
    /// blocks nothing (<see cref="OutgoingMessage.BlocksWhenDead"/>): it leaves its lane for good.
    /// </remarks>
    ValueTask<IReadOnlyList<MessageLease>> LeaseAsync(LeaseRequest request, CancellationToken cancellationToken);

    /// <summary>
    /// Reports the outcomes of leased messages. Delivered messages are removed, and what comes of a message takes its place
    /// (<see cref="MessageOutcome.Successors"/>).
    /// </summary>
    /// <param name="outcomes">The outcomes.</param>
    /// <param name="cancellationToken">A token that cancels the call.</param>
    /// <returns>A task that completes when the outcomes are durable.</returns>
    /// <exception cref="ArgumentException">An outcome lacks the instant that its settlement needs, or has a successor that it cannot
    /// have. None was settled.</exception>
    ValueTask SettleAsync(IReadOnlyList<MessageOutcome> outcomes, CancellationToken cancellationToken);

    /// <summary>Gets the messages of a tenant that were given up, in the order in which they were given up.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="max">The maximum number of messages; at least 1.</param>
    /// <param name="cancellationToken">A token that cancels the call.</param>
    /// <returns>The dead letters.</returns>
    /// <exception cref="ArgumentException"><paramref name="max"/> is less than 1.</exception>
    ValueTask<IReadOnlyList<DeadLetter>> GetDeadLettersAsync(string tenant, int max, CancellationToken cancellationToken);

    /// <summary>
    /// Makes dead messages due again under their old ids. Their tries are reset. A delivery that is sent again
    /// waits for no other, and no other waits for it.
    /// </summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="ids">The ids of the messages. Ids that are not among the dead letters are skipped.</param>
    /// <param name="now">The instant at which they are due.</param>
    /// <param name="cancellationToken">A token that cancels the call.</param>
    /// <returns>The number of messages that were made due again.</returns>
    ValueTask<int> ResendAsync(string tenant, IReadOnlyList<string> ids, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>
    /// Gets the backlog of messages of all tenants: how long the oldest due message has waited, leased or not, and how many are
    /// dead. A message that is blocked by another of its complaint is not due. It must be quick, since it is called every few
    /// seconds.
    /// </summary>
    /// <param name="now">The instant up to which messages are due.</param>
    /// <param name="cancellationToken">A token that cancels the call.</param>
    /// <returns>The backlog.</returns>
    ValueTask<Backlog> GetOutboxBacklogAsync(DateTimeOffset now, CancellationToken cancellationToken);
}
