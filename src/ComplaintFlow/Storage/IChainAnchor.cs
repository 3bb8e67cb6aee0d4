namespace ComplaintFlow.Storage;

/// <summary>
/// Keeps heads of chains where those who can write to the store cannot: a write-once bucket, another department's log, a time stamping
/// service. What a chain alone cannot
/// show (a journal whose whole end was rewritten or cut off, a complaint removed as a whole) shows by them. Thread-safe.
/// </summary>
public interface IChainAnchor
{
    /// <summary>
    /// Keeps a head. It comes after its commit, through the outbox: at least once, in no order, and again later if this throws.
    /// </summary>
    /// <param name="head">The head.</param>
    /// <param name="cancellationToken">A token that cancels the call.</param>
    ValueTask KeepAsync(ChainHead head, CancellationToken cancellationToken);
}
