namespace ComplaintFlow.Storage;

/// <summary>
/// Published definitions by their content hash, where every node finds those that running complaints began with. Thread-safe.
/// </summary>
public interface IDefinitionStore
{
    /// <summary>Keeps a definition. What is kept under a hash already stays as it is.</summary>
    /// <param name="hash">The content hash.</param>
    /// <param name="definition">The definition in its canonical form.</param>
    /// <param name="cancellationToken">A token that cancels the call.</param>
    ValueTask SaveAsync(string hash, ReadOnlyMemory<byte> definition, CancellationToken cancellationToken);

    /// <summary>The definition with a content hash, or null if it was never published.</summary>
    /// <param name="hash">The content hash.</param>
    /// <param name="cancellationToken">A token that cancels the call.</param>
    ValueTask<ReadOnlyMemory<byte>?> FindAsync(string hash, CancellationToken cancellationToken);
}
