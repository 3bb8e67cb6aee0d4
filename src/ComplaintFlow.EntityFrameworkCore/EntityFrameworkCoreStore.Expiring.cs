using ComplaintFlow.EntityFrameworkCore.Writing;
using ComplaintFlow.Storage;

namespace ComplaintFlow.EntityFrameworkCore;

public sealed partial class EntityFrameworkCoreStore<TContext>
{
    /// <inheritdoc/>
    public ValueTask<ExpiringValue?> FindAsync(ExpiringKey key, DateTimeOffset now, CancellationToken cancellationToken)
    {
        StoreRequestValidator.Check(key);
        return _database.ReadAsync((context, token) => ExpiringTable.FindAsync(context, key, now, token), cancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask<ExpiringValue?> TryWriteAsync(ExpiringWrite write, CancellationToken cancellationToken)
    {
        StoreRequestValidator.Check(write);
        bool wasBeaten = false;
        return await _database.WriteAsync(
            (context, token) => ExpiringTable.TryWriteAsync(context, write, token),
            mayBeBeaten: _ => !wasBeaten && (wasBeaten = true), // another node may have added the key in between
            committing: static () => { }, cancellationToken).ConfigureAwait(false);
    }
}
