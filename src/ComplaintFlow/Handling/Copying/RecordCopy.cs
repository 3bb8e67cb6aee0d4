using ComplaintFlow.Storage;

namespace ComplaintFlow.Handling.Copying;

/// <summary>Copies complaints, a few at a time, and the bytes of their evidence before them.</summary>
internal sealed class RecordCopy(CopiedStore from, CopiedStore to, CopyTally tally)
{
    private const int MaxRecords = 100;
    private const long MaxBytes = 4 * 1024 * 1024;

    /// <summary>After so many refusals one after another, it is not the complaints that are at fault.</summary>
    private const int MaxRefusals = 100;

    private readonly EvidenceCopy? _evidence =
        from.Evidence is { } source && to.Evidence is { } target ? new EvidenceCopy(source, target, tally) : null;

    private int _refusals;

    public async ValueTask RunAsync(string? tenant, CancellationToken cancellationToken)
    {
        var batch = new List<ComplaintRecord>();
        long bytes = 0;
        await foreach (ComplaintRecord record in from.Transfer.ReadRecordsAsync(tenant, cancellationToken).ConfigureAwait(false))
        {
            tally.Read(record);
            batch.Add(record);
            bytes += Size(record);
            if (batch.Count < MaxRecords && bytes < MaxBytes)
                continue;
            await CopyAsync(batch, cancellationToken).ConfigureAwait(false);
            batch.Clear();
            bytes = 0;
        }
        await CopyAsync(batch, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask CopyAsync(List<ComplaintRecord> batch, CancellationToken cancellationToken)
    {
        if (batch.Count == 0)
            return;
        if (_evidence is not null)
            await _evidence.RunAsync(batch, cancellationToken).ConfigureAwait(false);
        await WriteAsync(batch, cancellationToken).ConfigureAwait(false);
        foreach (ComplaintRecord _ in batch)
            tally.Step();
    }

    /// <summary>Writes. If the target refuses something of it, the halves are written apart, until the one record is found.</summary>
    private async ValueTask WriteAsync(List<ComplaintRecord> batch, CancellationToken cancellationToken)
    {
        IReadOnlyList<RecordStatus> statuses;
        try
        {
            statuses = await to.Transfer.WriteRecordsAsync(batch, cancellationToken).ConfigureAwait(false);
            _refusals = 0;
        }
        catch (Exception refused) when (IsOfContent(refused) && _refusals < MaxRefusals)
        {
            if (batch is [var one])
            {
                _refusals++;
                tally.Cannot(one, $"the target refuses it ({(refused as ComplaintStoreException)?.ProviderErrorCode ?? "its form"})");
                return;
            }
            await WriteAsync(batch[..(batch.Count / 2)], cancellationToken).ConfigureAwait(false);
            await WriteAsync(batch[(batch.Count / 2)..], cancellationToken).ConfigureAwait(false);
            return;
        }
        foreach ((ComplaintRecord record, RecordStatus status) in batch.Zip(statuses))
            Note(record, status);
    }

    private void Note(ComplaintRecord record, RecordStatus status)
    {
        if (status is RecordStatus.Written or RecordStatus.Present)
            tally.Has(record, wasPresent: status == RecordStatus.Present);
        else
            tally.Cannot(record, status == RecordStatus.OtherContent ? "it is there with another version or another head"
                : "another complaint has its number, one of its other unique keys, or the id of one of its messages");
        // By these rows, lists and the verification find complaints.
        if (record.Summary is null)
            tally.Found(record, "its row of lists is missing, so no list shows it, and its journal was not verified");
    }

    /// <summary>Whether a failure may come from what was to be written, such as a text that is too long for a column.</summary>
    private static bool IsOfContent(Exception failure) => failure switch
    {
        ComplaintStoreException store => !store.IsTransient && store.Code
            is not (DiagnosticCodes.StoreFull or DiagnosticCodes.StoreReadOnly or DiagnosticCodes.StoreBusy
                or DiagnosticCodes.ServerUnavailable or DiagnosticCodes.SchemaTooNew or DiagnosticCodes.SchemaTooOld),
        ArgumentException => true, // a text that no encoding can write
        _ => false,
    };

    private static long Size(ComplaintRecord record) =>
        record.Complaint.Snapshot.Length + record.Entries.Sum(static entry => (long)entry.Content.Length)
            + record.Messages.Sum(static pending => (long)pending.Message.Payload.Length)
            + record.Signals.Sum(static signal => (long)signal.Payload.Length);
}
