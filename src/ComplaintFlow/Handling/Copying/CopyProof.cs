using ComplaintFlow.Storage;

namespace ComplaintFlow.Handling.Copying;

/// <summary>
/// Reads the complaints of a tenant from both stores side by side, and compares them. Those that only the target has are its own.
/// </summary>
internal sealed class CopyProof(CopiedStore from, CopiedStore to, CopyTally tally)
{
    public async ValueTask RunAsync(string tenant, CancellationToken cancellationToken)
    {
        IAsyncEnumerator<ComplaintRecord> copies = to.Transfer.ReadRecordsAsync(tenant, cancellationToken)
            .GetAsyncEnumerator(cancellationToken);
        await using (copies.ConfigureAwait(false))
        {
            bool hasCopy = await copies.MoveNextAsync().ConfigureAwait(false);
            await foreach (ComplaintRecord record in from.Transfer.ReadRecordsAsync(tenant, cancellationToken).ConfigureAwait(false))
            {
                while (hasCopy && copies.Current.Key.Id < record.Key.Id)
                    hasCopy = await copies.MoveNextAsync().ConfigureAwait(false);
                if (!tally.IsNamed(record.Key) && Difference(record, hasCopy ? copies.Current : null) is { } what)
                    tally.Cannot(record, what);
                tally.Step();
            }
        }
    }

    private static string? Difference(ComplaintRecord record, ComplaintRecord? copy) =>
        copy?.Key != record.Key ? "it is not in the target"
            : RecordDifference.Find(record, copy) is { } part ? $"{part} in the target differs from the source" : null;
}
