using System.Runtime.CompilerServices;

namespace ComplaintFlow.Storage;

/// <summary>
/// Joins the tables of a store into records, while each is read once from its beginning to its end. For adapters that implement
/// <see cref="IStoreTransfer"/>.
/// </summary>
/// <remarks>
/// All tables are sorted by tenant and id, in the same way, and have no rows that belong to no complaint. Not safe to use from several
/// threads.
/// </remarks>
public sealed class RecordTables
{
    /// <summary>The complaints.</summary>
    public required IAsyncEnumerable<StoredComplaint> Complaints { get; init; }

    /// <summary>The rows for lists.</summary>
    public required IAsyncEnumerable<(ComplaintKey Key, ComplaintSummary Row)> Summaries { get; init; }

    /// <summary>The entries of journals, those of a complaint in order of version.</summary>
    public required IAsyncEnumerable<(ComplaintKey Key, JournalEntry Row)> Entries { get; init; }

    /// <summary>The unique keys.</summary>
    public required IAsyncEnumerable<(ComplaintKey Key, UniqueKey Row)> UniqueKeys { get; init; }

    /// <summary>The search keys.</summary>
    public required IAsyncEnumerable<(ComplaintKey Key, string Row)> SearchKeys { get; init; }

    /// <summary>The signals.</summary>
    public required IAsyncEnumerable<(ComplaintKey Key, Signal Row)> Signals { get; init; }

    /// <summary>The alarms.</summary>
    public required IAsyncEnumerable<(ComplaintKey Key, RecordedAlarm Row)> Alarms { get; init; }

    /// <summary>The messages that have not left, those of a complaint in the order of their commits.</summary>
    public required IAsyncEnumerable<(ComplaintKey Key, RecordedMessage Row)> Messages { get; init; }

    /// <summary>Reads the records.</summary>
    /// <param name="cancellationToken">A token that cancels the reading.</param>
    /// <returns>The records, in the order of the complaints.</returns>
    public async IAsyncEnumerable<ComplaintRecord> JoinAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var summaries = new RecordRows<ComplaintSummary>(Summaries, cancellationToken);
        var entries = new RecordRows<JournalEntry>(Entries, cancellationToken);
        var uniqueKeys = new RecordRows<UniqueKey>(UniqueKeys, cancellationToken);
        var searchKeys = new RecordRows<string>(SearchKeys, cancellationToken);
        var signals = new RecordRows<Signal>(Signals, cancellationToken);
        var alarms = new RecordRows<RecordedAlarm>(Alarms, cancellationToken);
        var messages = new RecordRows<RecordedMessage>(Messages, cancellationToken);
        await using (summaries.ConfigureAwait(false))
        await using (entries.ConfigureAwait(false))
        await using (uniqueKeys.ConfigureAwait(false))
        await using (searchKeys.ConfigureAwait(false))
        await using (signals.ConfigureAwait(false))
        await using (alarms.ConfigureAwait(false))
        await using (messages.ConfigureAwait(false))
        {
            await foreach (StoredComplaint complaint in Complaints.WithCancellation(cancellationToken).ConfigureAwait(false))
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return new ComplaintRecord
                {
                    Complaint = complaint,
                    Summary = await summaries.TakeOneAsync(complaint.Key).ConfigureAwait(false),
                    Entries = await entries.TakeAsync(complaint.Key).ConfigureAwait(false),
                    UniqueKeys = await uniqueKeys.TakeAsync(complaint.Key).ConfigureAwait(false),
                    SearchKeys = await searchKeys.TakeAsync(complaint.Key).ConfigureAwait(false),
                    Signals = await signals.TakeAsync(complaint.Key).ConfigureAwait(false),
                    Alarm = await alarms.TakeOneAsync(complaint.Key).ConfigureAwait(false),
                    Messages = await messages.TakeAsync(complaint.Key).ConfigureAwait(false),
                };
            }
        }
    }
}
