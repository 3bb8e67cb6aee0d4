namespace ComplaintFlow.Storage;

/// <summary>Stores the bytes of evidence: photographs, films, recordings, letters.</summary>
/// <remarks>
/// The name of the bytes is the hash of their content, so keeping the same bytes again changes nothing. What they are evidence of
/// is stored in the complaint. Nothing is removed. Must be safe to call from any thread, on any number of nodes.
/// </remarks>
public interface IEvidenceStore
{
    /// <summary>
    /// Keeps bytes under their hash, which is known when <see cref="EvidenceUpload.Content"/> was read to its end. The bytes are
    /// durable when the task completes. If it fails, or if reading the content fails, none of them are kept.
    /// </summary>
    /// <param name="tenant">The tenant. Tenants do not see each other's evidence.</param>
    /// <param name="upload">The bytes.</param>
    /// <param name="cancellationToken">A token that cancels the call; nothing is kept then.</param>
    /// <returns>A task that completes when the bytes are durable.</returns>
    /// <exception cref="EvidenceException">The bytes cannot be kept; the exception says what to do.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    ValueTask PutAsync(string tenant, EvidenceUpload upload, CancellationToken cancellationToken);

    /// <summary>Opens stored bytes. The service checks their hash while they are read; an adapter need not.</summary>
    /// <param name="key">The tenant and the hash.</param>
    /// <param name="cancellationToken">A token that cancels the call.</param>
    /// <returns>A new stream at the beginning of the bytes, which the caller disposes; null if there are no such bytes.</returns>
    /// <exception cref="EvidenceException">The bytes cannot be read now; the exception says what to do.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    ValueTask<Stream?> OpenAsync(EvidenceKey key, CancellationToken cancellationToken);

    /// <summary>Checks whether bytes are there. It does not read them.</summary>
    /// <param name="key">The tenant and the hash.</param>
    /// <param name="cancellationToken">A token that cancels the call.</param>
    /// <returns><see langword="true"/> if the bytes are there; otherwise <see langword="false"/>.</returns>
    /// <exception cref="EvidenceException">The store cannot be asked now; the exception says what to do.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    ValueTask<bool> ExistsAsync(EvidenceKey key, CancellationToken cancellationToken);
}
