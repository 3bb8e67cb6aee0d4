using ComplaintFlow.PostgreSql.Writing;
using ComplaintFlow.Storage;

namespace ComplaintFlow.PostgreSql;

public sealed partial class PostgreSqlStore
{
    /// <inheritdoc/>
    public ValueTask<ExpiringValue?> FindAsync(ExpiringKey key, DateTimeOffset now, CancellationToken cancellationToken)
    {
        StoreRequestValidator.Check(key);
        return _database.RunAsync((connection, token) => ExpiringTable.FindAsync(connection, key, now, token), cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<ExpiringValue?> TryWriteAsync(ExpiringWrite write, CancellationToken cancellationToken)
    {
        StoreRequestValidator.Check(write);
        return _database.RunAsync((connection, token) => ExpiringTable.TryWriteAsync(connection, write, token), cancellationToken);
    }
}
