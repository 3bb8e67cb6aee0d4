using ComplaintFlow.PostgreSql.Connections;
using ComplaintFlow.PostgreSql.Reading;
using Npgsql;

namespace ComplaintFlow.PostgreSql;

public sealed partial class PostgreSqlStore
{
    /// <inheritdoc/>
    public async ValueTask SaveAsync(string hash, ReadOnlyMemory<byte> definition, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(hash);
        await _database.RunAsync(
            async (connection, token) =>
            {
                using NpgsqlCommand command = connection.Ask(
                    "INSERT INTO cf_definition (hash, content) VALUES ($1, $2) ON CONFLICT DO NOTHING").Bind(hash).Bind(definition);
                return await command.ExecuteNonQueryAsync(token).ConfigureAwait(false);
            },
            cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public ValueTask<ReadOnlyMemory<byte>?> FindAsync(string hash, CancellationToken cancellationToken) =>
        _database.RunAsync((connection, token) => ComplaintTable.DefinitionAsync(connection, hash, token), cancellationToken);
}
