using System.Runtime.CompilerServices;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Tests.Storage.Broken;

/// <summary>Reads records with something that a fault leaves out of them.</summary>
internal abstract class RecordsWithout : Decorator
{
    public override async IAsyncEnumerable<ComplaintRecord> ReadRecordsAsync(
        string? tenant, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (ComplaintRecord record in Inner.ReadRecordsAsync(tenant, cancellationToken))
            yield return Without(record);
    }

    protected abstract ComplaintRecord Without(ComplaintRecord record);
}

/// <summary>Finds only the keys that a snapshot has too.</summary>
internal sealed class RecordsWithoutIdempotencyKeys : RecordsWithout
{
    protected override ComplaintRecord Without(ComplaintRecord record) =>
        record with { UniqueKeys = [.. record.UniqueKeys.Where(key => key.Kind != UniqueKeyKind.Idempotency)] };
}

internal sealed class RecordsWithoutDeadLetters : RecordsWithout
{
    protected override ComplaintRecord Without(ComplaintRecord record) =>
        record with { Messages = [.. record.Messages.Where(message => message.DiedAt is null)] };
}

internal sealed class RecordsWithTriesFromTheBeginning : RecordsWithout
{
    protected override ComplaintRecord Without(ComplaintRecord record) => record with
    {
        Alarm = record.Alarm is { } alarm ? alarm with { Attempts = 0 } : null,
        Messages = [.. record.Messages.Select(message => message with { Attempts = 0 })],
    };
}

/// <summary>Writes over what is there.</summary>
internal sealed class RecordsWrittenOver : Decorator
{
    public override async ValueTask<IReadOnlyList<RecordStatus>> WriteRecordsAsync(
        IReadOnlyList<ComplaintRecord> records, CancellationToken cancellationToken) =>
        [.. (await base.WriteRecordsAsync(records, cancellationToken)).Select(status =>
            status == RecordStatus.OtherContent ? RecordStatus.Written : status)];
}

/// <summary>Takes only what would have been accepted as a commit.</summary>
internal sealed class DamageNotCopied : Decorator
{
    public override ValueTask<IReadOnlyList<RecordStatus>> WriteRecordsAsync(
        IReadOnlyList<ComplaintRecord> records, CancellationToken cancellationToken) =>
        records.Any(record => record.Entries.Count != record.Complaint.Version) ? throw new IOException("The journal has a gap.")
            : base.WriteRecordsAsync(records, cancellationToken);
}
