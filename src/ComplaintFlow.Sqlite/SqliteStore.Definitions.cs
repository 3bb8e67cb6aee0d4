using ComplaintFlow.Sqlite.Reading;

namespace ComplaintFlow.Sqlite;

public sealed partial class SqliteStore
{
    /// <inheritdoc/>
    public async ValueTask SaveAsync(string hash, ReadOnlyMemory<byte> definition, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(hash);
        await WriteAsync(
            connection =>
            {
                connection["INSERT INTO cf_definition (hash, content) VALUES (?, ?) ON CONFLICT DO NOTHING"].Bind(hash)
                    .Bind(definition.Span).Run();
                return true;
            },
            cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public ValueTask<ReadOnlyMemory<byte>?> FindAsync(string hash, CancellationToken cancellationToken) =>
        ReadAsync(connection => ComplaintTable.Definition(connection, hash), cancellationToken);
}
