using ComplaintFlow.Storage;
using ComplaintFlow.Storage.InMemory;

namespace ComplaintFlow.Tool.Tests.Copying;

/// <summary>Hands calls on to a store, and does what a test asks for in between.</summary>
internal sealed class BreakingTransfer(IStoreTransfer inner) : IStoreTransfer
{
    public int WritesLeft { get; set; } = int.MaxValue;

    public ComplaintKey? Refused { get; set; }

    public string Code { get; set; } = "CF4009";

    public Func<ComplaintRecord, ComplaintRecord> Spoil { get; set; } = static record => record;

    public Func<RecordCounts, RecordCounts> Count { get; set; } = static counts => counts;

    public IAsyncEnumerable<ComplaintRecord> ReadRecordsAsync(string? tenant, CancellationToken cancellationToken) =>
        inner.ReadRecordsAsync(tenant, cancellationToken);

    public ValueTask<IReadOnlyList<RecordStatus>> WriteRecordsAsync(
        IReadOnlyList<ComplaintRecord> records, CancellationToken cancellationToken)
    {
        if (WritesLeft-- == 0)
            throw new IOException("The cable was cut.");
        if (records.Any(record => record.Key == Refused))
            throw new RefusedException(Code);
        return inner.WriteRecordsAsync([.. records.Select(Spoil)], cancellationToken);
    }

    public async ValueTask<RecordCounts> CountRecordsAsync(string? tenant, CancellationToken cancellationToken) =>
        Count(await inner.CountRecordsAsync(tenant, cancellationToken));

    public IAsyncEnumerable<StoredDefinition> ReadDefinitionsAsync(CancellationToken cancellationToken) =>
        inner.ReadDefinitionsAsync(cancellationToken);

    private sealed class RefusedException(string code) : ComplaintStoreException(code, "No.", providerErrorCode: "22001");
}

/// <summary>Loses the first piece, and alters the second.</summary>
internal sealed class SpoiledEvidence(InMemoryEvidence inner) : IEvidenceStore
{
    private readonly List<EvidenceKey> _opened = [];

    public ValueTask PutAsync(string tenant, EvidenceUpload upload, CancellationToken cancellationToken) =>
        inner.PutAsync(tenant, upload, cancellationToken);

    public ValueTask<Stream?> OpenAsync(EvidenceKey key, CancellationToken cancellationToken)
    {
        if (!_opened.Contains(key))
            _opened.Add(key);
        return _opened.IndexOf(key) switch
        {
            0 => new((Stream?)null),
            1 => new(new MemoryStream("another photo"u8.ToArray())),
            _ => inner.OpenAsync(key, cancellationToken),
        };
    }

    public ValueTask<bool> ExistsAsync(EvidenceKey key, CancellationToken cancellationToken) => inner.ExistsAsync(key, cancellationToken);
}
