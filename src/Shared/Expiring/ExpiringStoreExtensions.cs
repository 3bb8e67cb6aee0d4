namespace ComplaintFlow.Storage;

internal static class ExpiringStoreExtensions
{
    /// <summary>Changes a value. If another writer was faster, the change is decided again, on what that one has written.</summary>
    /// <param name="store">The store.</param>
    /// <param name="key">The key of the value.</param>
    /// <param name="time">The clock.</param>
    /// <param name="decide">Decides by the value that the key has, and the present instant: what is written, null for nothing, and what
    /// is returned.</param>
    /// <param name="cancellationToken">A token that cancels the call.</param>
    /// <returns>What the last decision returned.</returns>
    public static async ValueTask<T> ChangeAsync<T>(
        this IExpiringStore store, ExpiringKey key, TimeProvider time,
        Func<ExpiringValue?, DateTimeOffset, (ExpiringWrite? Write, T Result)> decide, CancellationToken cancellationToken)
    {
        while (true)
        {
            DateTimeOffset now = time.GetUtcNow();
            ExpiringValue? known = await store.FindAsync(key, now, cancellationToken).ConfigureAwait(false);
            (ExpiringWrite? write, T result) = decide(known, now);
            if (write is null
                || await store.TryWriteAsync(write with { Known = known }, cancellationToken).ConfigureAwait(false) is not null)
                return result;
        }
    }
}
