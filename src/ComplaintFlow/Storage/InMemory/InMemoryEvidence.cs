using System.Collections.Concurrent;

namespace ComplaintFlow.Storage.InMemory;

/// <summary>
/// Keeps the bytes of evidence in the memory of the process, for tests and trials. All members are safe to call from any thread.
/// </summary>
public sealed class InMemoryEvidence : IEvidenceStore
{
    private readonly ConcurrentDictionary<EvidenceKey, byte[]> _kept = new();

    /// <inheritdoc/>
    public async ValueTask PutAsync(string tenant, EvidenceUpload upload, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(tenant);
        ArgumentNullException.ThrowIfNull(upload);
        cancellationToken.ThrowIfCancellationRequested();
        using var bytes = new MemoryStream();
        await upload.Content.CopyToAsync(bytes, cancellationToken).ConfigureAwait(false);
        _kept[new EvidenceKey(tenant, upload.Hash)] = bytes.ToArray();
    }

    /// <inheritdoc/>
    public ValueTask<Stream?> OpenAsync(EvidenceKey key, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(key);
        cancellationToken.ThrowIfCancellationRequested();
        return new(_kept.TryGetValue(key, out byte[]? bytes) ? new MemoryStream(bytes, writable: false) : null);
    }

    /// <inheritdoc/>
    public ValueTask<bool> ExistsAsync(EvidenceKey key, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(key);
        cancellationToken.ThrowIfCancellationRequested();
        return new(_kept.ContainsKey(key));
    }
}
