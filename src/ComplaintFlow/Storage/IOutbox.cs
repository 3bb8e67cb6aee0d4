namespace ComplaintFlow.Storage;

/// <summary>The messages that were committed and have not left yet. All members are safe to call from any thread.</summary>
public interface IOutbox
{
    /// <summary>
    /// Takes messages of any tenant that are due and that no one else has: those first that have been due the longest, then in the order of
    /// their commits. A message
    /// is due from <see cref="OutgoingMessage.CreatedAt"/> on, or from the instant to which it was put off. Of the integration messages of
    /// one complaint only the oldest (by version,
    /// then by place in the commit) that was not delivered is given out; while it is put off or dead, it blocks the later ones of that
    /// complaint and no others.
    /// </summary>
    /// <param name="request">Who asks, for how many, for how long.</param>
    /// <param name="cancellationToken">A token that cancels the call.</param>
    /// <exception cref="ArgumentException">The request names no holder, asks for less than one, or for no time.</exception>
    ValueTask<IReadOnlyList<MessageLease>> LeaseAsync(LeaseRequest request, CancellationToken cancellationToken);

    /// <summary>Says what became of leased messages. Delivered ones are removed.</summary>
    /// <param name="outcomes">The outcomes.</param>
    /// <param name="cancellationToken">A token that cancels the call.</param>
    /// <exception cref="ArgumentException">An outcome lacks the instant that its settlement needs; none was settled.</exception>
    ValueTask SettleAsync(IReadOnlyList<MessageOutcome> outcomes, CancellationToken cancellationToken);

    /// <summary>The messages of a tenant that were given up, the earliest death first.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="max">How many at most; at least 1.</param>
    /// <param name="cancellationToken">A token that cancels the call.</param>
    /// <exception cref="ArgumentException">It asks for less than one.</exception>
    ValueTask<IReadOnlyList<DeadLetter>> GetDeadLettersAsync(string tenant, int max, CancellationToken cancellationToken);

    /// <summary>Makes dead messages due again, under their old ids; their tries are counted again.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="ids">The ids of the messages; ids that are not among the dead letters are passed over.</param>
    /// <param name="now">The instant at which they are due.</param>
    /// <param name="cancellationToken">A token that cancels the call.</param>
    /// <returns>How many were made due again.</returns>
    ValueTask<int> ResendAsync(string tenant, IReadOnlyList<string> ids, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>
    /// Since when the oldest message that is due waits, whether leased or not, and how many are dead, of all tenants. A message behind
    /// another one of its complaint is not
    /// due. Quick: it is asked every few seconds.
    /// </summary>
    /// <param name="now">The instant up to which messages are due.</param>
    /// <param name="cancellationToken">A token that cancels the call.</param>
    ValueTask<Backlog> GetOutboxBacklogAsync(DateTimeOffset now, CancellationToken cancellationToken);
}
