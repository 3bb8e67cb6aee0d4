using ComplaintFlow.EntityFrameworkCore.Model;
using ComplaintFlow.EntityFrameworkCore.Reading;
using ComplaintFlow.EntityFrameworkCore.Writing;

namespace ComplaintFlow.EntityFrameworkCore;

public sealed partial class EntityFrameworkCoreStore<TContext>
{
    /// <inheritdoc/>
    public async ValueTask SaveAsync(string hash, ReadOnlyMemory<byte> definition, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(hash);
        bool wasBeaten = false;
        await _database.WriteAsync(
            (context, token) => new Batch(context).InsertIfAbsent(new DefinitionRow { Hash = hash, Content = definition.ToArray() })
                .RunAsync(token),
            mayBeBeaten: _ => !wasBeaten && (wasBeaten = true), // another node may have saved it in between
            committing: static () => { }, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public ValueTask<ReadOnlyMemory<byte>?> FindAsync(string hash, CancellationToken cancellationToken) =>
        _database.ReadAsync((context, token) => ComplaintTable.DefinitionAsync(context, hash, token), cancellationToken);
}
