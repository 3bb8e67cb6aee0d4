namespace ComplaintFlow.Storage;

/// <summary>
/// Keeps chain heads in a place that those who can write to the store cannot change: a write-once bucket, the log of another
/// department, a time stamping service.
/// </summary>
/// <remarks>
/// The heads reveal what a chain alone cannot: a journal whose end was rewritten or cut off, or a complaint that was removed as a
/// whole. Must be safe to call from any thread.
/// </remarks>
public interface IChainAnchor
{
    /// <summary>
    /// Keeps a head. The outbox calls it after the commit: at least once, in any order, and again later if it throws.
    /// </summary>
    /// <param name="head">The head.</param>
    /// <param name="cancellationToken">A token that cancels the call.</param>
    /// <returns>A task that completes when the head is kept.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    ValueTask SaveAsync(ChainHead head, CancellationToken cancellationToken);
}
