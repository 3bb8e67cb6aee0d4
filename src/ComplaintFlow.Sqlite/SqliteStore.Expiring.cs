using ComplaintFlow.Sqlite.Writing;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Sqlite;

public sealed partial class SqliteStore
{
    /// <inheritdoc/>
    public async ValueTask<ExpiringValue?> FindAsync(ExpiringKey key, DateTimeOffset now, CancellationToken cancellationToken)
    {
        StoreRequestValidator.Check(key);
        return await ReadAsync(connection => ExpiringTable.Find(connection, key, now), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask<ExpiringValue?> TryWriteAsync(ExpiringWrite write, CancellationToken cancellationToken)
    {
        StoreRequestValidator.Check(write);
        return await WriteAsync(connection => ExpiringTable.TryWrite(connection, write), cancellationToken).ConfigureAwait(false);
    }
}
