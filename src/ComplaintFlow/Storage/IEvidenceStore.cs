namespace ComplaintFlow.Storage;

/// <summary>
/// The bytes of evidence: photographs, films, recordings, letters. What is kept is named by its content, so keeping the same bytes again
/// changes nothing; what they are evidence of
/// stands in the complaint. Nothing is removed. Thread-safe, on any number of nodes.
/// </summary>
public interface IEvidenceStore
{
    /// <summary>
    /// Keeps bytes under their hash, which is known when <see cref="EvidenceUpload.Content"/> was read to its end. When this returns they
    /// are durable; if it throws, or the reading
    /// of the content throws, none of them are kept.
    /// </summary>
    /// <param name="tenant">The tenant; tenants see nothing of each other.</param>
    /// <param name="upload">The bytes.</param>
    /// <param name="cancellationToken">Gives up; nothing is kept then.</param>
    /// <exception cref="EvidenceException">They cannot be kept; the exception says what to do.</exception>
    ValueTask PutAsync(string tenant, EvidenceUpload upload, CancellationToken cancellationToken);

    /// <summary>Opens bytes as they lie there. Whoever reads them through the service gets them checked; an adapter need not.</summary>
    /// <param name="key">Whose, and which.</param>
    /// <param name="cancellationToken">A token that cancels the call.</param>
    /// <returns>A stream of its own, at the beginning, which the caller disposes; null if there are no such bytes.</returns>
    /// <exception cref="EvidenceException">They cannot be read now; the exception says what to do.</exception>
    ValueTask<Stream?> OpenAsync(EvidenceKey key, CancellationToken cancellationToken);

    /// <summary>Whether bytes are there. It does not look into them.</summary>
    /// <param name="key">Whose, and which.</param>
    /// <param name="cancellationToken">A token that cancels the call.</param>
    ValueTask<bool> ExistsAsync(EvidenceKey key, CancellationToken cancellationToken);
}
