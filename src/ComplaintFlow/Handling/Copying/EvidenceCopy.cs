using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Serialization;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Handling.Copying;

/// <summary>Copies the bytes of evidence that complaints refer to, and reads them again in the target.</summary>
internal sealed class EvidenceCopy(IEvidenceStore from, IEvidenceStore to, CopyTally tally)
{
    public async ValueTask RunAsync(IReadOnlyList<ComplaintRecord> records, CancellationToken cancellationToken)
    {
        var done = new HashSet<EvidenceKey>();
        foreach (ComplaintRecord record in records)
        {
            foreach (EvidenceItem piece in Pieces(record))
            {
                var key = new EvidenceKey(record.Key.Tenant, piece.Hash!);
                if (!done.Contains(key) && await CopyAsync(key, cancellationToken).ConfigureAwait(false) is { } what)
                {
                    tally.Found(record, $"piece {piece.Id} of its evidence {what}");
                    continue;
                }
                done.Add(key);
                tally.Evidence++;
            }
        }
    }

    private IEnumerable<EvidenceItem> Pieces(ComplaintRecord record)
    {
        try
        {
            return SnapshotCodec.Read(record.Complaint.Snapshot.Span).Evidence
                .Where(static piece => piece is { Hash: { } hash, Location: null } && EvidenceKey.IsHash(hash));
        }
        catch (Exception) // altered content may fail in any way
        {
            tally.Found(record, "its snapshot cannot be read, so its evidence was not copied");
            return [];
        }
    }

    /// <returns>What is wrong; null if the target has the bytes.</returns>
    private async ValueTask<string?> CopyAsync(EvidenceKey key, CancellationToken cancellationToken)
    {
        if (await IsSoundAsync(key, cancellationToken).ConfigureAwait(false))
            return null;
        try
        {
            if (await from.OpenAsync(key, cancellationToken).ConfigureAwait(false) is not { } bytes)
                return "is missing in the source";
            var content = new CheckedStream(bytes, key);
            await using (content.ConfigureAwait(false))
            {
                using var upload = new EvidenceUpload(content, long.MaxValue);
                await to.PutAsync(key.Tenant, upload, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (EvidenceException altered) when (altered.Code is DiagnosticCodes.EvidenceAltered or DiagnosticCodes.EvidenceEmpty)
        {
            return "is not what it was when it was added";
        }
        return await IsSoundAsync(key, cancellationToken).ConfigureAwait(false) ? null : "cannot be read back from the target";
    }

    /// <summary>Whether the target has the bytes, and they have their hash.</summary>
    private async ValueTask<bool> IsSoundAsync(EvidenceKey key, CancellationToken cancellationToken)
    {
        if (await to.OpenAsync(key, cancellationToken).ConfigureAwait(false) is not { } bytes)
            return false;
        var content = new CheckedStream(bytes, key);
        await using (content.ConfigureAwait(false))
        {
            try
            {
                await content.CopyToAsync(Stream.Null, cancellationToken).ConfigureAwait(false);
                return true;
            }
            catch (EvidenceException altered) when (altered.Code is DiagnosticCodes.EvidenceAltered)
            {
                return false;
            }
        }
    }
}
