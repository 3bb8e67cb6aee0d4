namespace ComplaintFlow.Storage;

/// <summary>
/// Keeps small values that end by themselves: who owns a mailbox until when, one-time codes, counts of a day, addresses that mail does not
/// reach. All nodes see the same values.
/// </summary>
/// <remarks>
/// Must be safe to call from any thread, also while other processes work on the same data. Every method throws
/// <see cref="ComplaintStoreException"/> if the store fails, and <see cref="OperationCanceledException"/> if its token is cancelled.
/// Values are no part of a complaint: they are not copied to another store with it.
/// </remarks>
public interface IExpiringStore
{
    /// <summary>Gets the value of a key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="now">The present instant.</param>
    /// <param name="cancellationToken">A token that cancels the call.</param>
    /// <returns>The value, or null if there is none or it has ended.</returns>
    /// <exception cref="ArgumentException">A part of the key is missing or too long.</exception>
    ValueTask<ExpiringValue?> FindAsync(ExpiringKey key, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>
    /// Writes a value if the key still has the one that the caller knows. Of several writers who know the same value, one succeeds.
    /// </summary>
    /// <param name="write">The value, and the one that it replaces.</param>
    /// <param name="cancellationToken">A token that cancels the call.</param>
    /// <returns>The value as it is kept, or null if the key has another value than the known one. What is returned is durable.</returns>
    /// <exception cref="ArgumentException">A part of the key is missing or too long, or the content is too large.</exception>
    /// <remarks>
    /// If a store loses its connection in the middle and tries again, it may find the value of its own first try, and returns null. Read
    /// the value anew after null. A write removes some values that have ended, whatever their keys are, so that they do not pile up.
    /// </remarks>
    ValueTask<ExpiringValue?> TryWriteAsync(ExpiringWrite write, CancellationToken cancellationToken);
}
