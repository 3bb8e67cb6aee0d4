namespace ComplaintFlow.Storage.InMemory;

public sealed partial class InMemoryStore
{
    /// <inheritdoc/>
    public ValueTask<ExpiringValue?> FindAsync(ExpiringKey key, DateTimeOffset now, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        StoreRequestValidator.Check(key);
        lock (_gate)
            return new(_expiring.Find(key, now));
    }

    /// <inheritdoc/>
    public ValueTask<ExpiringValue?> TryWriteAsync(ExpiringWrite write, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        StoreRequestValidator.Check(write);
        lock (_gate)
            return new(_expiring.TryWrite(write));
    }
}
