namespace ComplaintFlow.Storage;

/// <summary>
/// Keeps published definitions by their content hash. Every node finds there the definitions with which open complaints began.
/// </summary>
/// <remarks>
/// Must be safe to call from any thread. Every method throws <see cref="ComplaintStoreException"/> if the store fails, and
/// <see cref="OperationCanceledException"/> if its token is cancelled.
/// </remarks>
public interface IDefinitionStore
{
    /// <summary>Keeps a definition. A definition that is already kept under the hash stays as it is.</summary>
    /// <param name="hash">The content hash.</param>
    /// <param name="definition">The definition in its canonical form.</param>
    /// <param name="cancellationToken">A token that cancels the call.</param>
    /// <returns>A task that completes when the definition is durable.</returns>
    ValueTask SaveAsync(string hash, ReadOnlyMemory<byte> definition, CancellationToken cancellationToken);

    /// <summary>Gets the definition with a content hash.</summary>
    /// <param name="hash">The content hash.</param>
    /// <param name="cancellationToken">A token that cancels the call.</param>
    /// <returns>The definition, or null if it was never published.</returns>
    ValueTask<ReadOnlyMemory<byte>?> FindAsync(string hash, CancellationToken cancellationToken);
}
