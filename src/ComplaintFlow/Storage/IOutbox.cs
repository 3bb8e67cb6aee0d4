namespace ComplaintFlow.Storage;

/// <summary>The messages that were committed and have not left yet. All members are safe to call from any thread.</summary>
public interface IOutbox
{
    /// <summary>
    /// Takes messages of any tenant that are due and that nobody else has, the oldest first. Of the integration messages of one complaint only the oldest
    /// that was not delivered is given out; while it is dead, it blocks the later ones of that complaint and no others.
    /// </summary>
    /// <param name="request">Who asks, for how many, for how long.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    ValueTask<IReadOnlyList<MessageLease>> LeaseAsync(LeaseRequest request, CancellationToken cancellationToken);

    /// <summary>Says what became of leased messages. Delivered ones are removed.</summary>
    /// <param name="outcomes">The outcomes.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    ValueTask SettleAsync(IReadOnlyList<MessageOutcome> outcomes, CancellationToken cancellationToken);

    /// <summary>The messages of a tenant that were given up, the oldest first.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="max">How many at most.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    ValueTask<IReadOnlyList<DeadLetter>> DeadLettersAsync(string tenant, int max, CancellationToken cancellationToken);

    /// <summary>Makes dead messages due again, under their old ids.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="ids">The ids of the messages; ids that are not among the dead letters are passed over.</param>
    /// <param name="now">The instant at which they are due.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>How many were made due again.</returns>
    ValueTask<int> ResendAsync(string tenant, IReadOnlyList<string> ids, DateTimeOffset now, CancellationToken cancellationToken);
}
