using ComplaintFlow.Storage;

namespace ComplaintFlow.Tests.Storage.Evidence;

/// <summary>Hands every call on to a store that holds the rules. Each fault overrides what it breaks.</summary>
internal class EvidenceDecorator(IEvidenceStore inner) : IEvidenceStore
{
    /// <summary>What is kept; nodes on the same data share it.</summary>
    public IEvidenceStore Inner { get; set; } = inner;

    public virtual ValueTask PutAsync(string tenant, EvidenceUpload upload, CancellationToken cancellationToken) =>
        Inner.PutAsync(tenant, upload, cancellationToken);

    public virtual ValueTask<Stream?> OpenAsync(EvidenceKey key, CancellationToken cancellationToken) =>
        Inner.OpenAsync(key, cancellationToken);

    public virtual ValueTask<bool> ExistsAsync(EvidenceKey key, CancellationToken cancellationToken) =>
        Inner.ExistsAsync(key, cancellationToken);
}
