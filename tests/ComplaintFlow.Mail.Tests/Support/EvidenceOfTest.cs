using ComplaintFlow.Storage;
using ComplaintFlow.Storage.InMemory;

namespace ComplaintFlow.Mail.Tests.Support;

/// <summary>A store of evidence that may fail.</summary>
internal sealed class EvidenceOfTest : IEvidenceStore
{
    private readonly InMemoryEvidence _inner = new();

    /// <summary>What every write throws; null if the store works.</summary>
    public Exception? Failure { get; set; }

    public ValueTask PutAsync(string tenant, EvidenceUpload upload, CancellationToken cancellationToken) =>
        Failure is null ? _inner.PutAsync(tenant, upload, cancellationToken) : throw Failure;

    public ValueTask<Stream?> OpenAsync(EvidenceKey key, CancellationToken cancellationToken) => _inner.OpenAsync(key, cancellationToken);

    public ValueTask<bool> ExistsAsync(EvidenceKey key, CancellationToken cancellationToken) => _inner.ExistsAsync(key, cancellationToken);
}
