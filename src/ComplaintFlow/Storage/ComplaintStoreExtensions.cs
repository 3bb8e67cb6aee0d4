using System.Runtime.CompilerServices;
using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Complaints.Serialization;

namespace ComplaintFlow.Storage;

/// <summary>
/// Reads complaints and journal entries from the records that a store gives. All adapters and the library read through these
/// methods.
/// </summary>
/// <remarks>
/// Content that was damaged, or belongs to another place, throws <see cref="UnreadableComplaintException"/>, which names the
/// complaint. Failures of the store pass through. All members are safe to call from any thread.
/// </remarks>
public static class ComplaintStoreExtensions
{
    /// <summary>Reads the complaint in a snapshot.</summary>
    /// <param name="stored">The snapshot.</param>
    /// <returns>The complaint.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stored"/> is null.</exception>
    /// <exception cref="UnreadableComplaintException">The snapshot is damaged, or belongs to another complaint or
    /// version.</exception>
    public static Complaint Read(this StoredComplaint stored)
    {
        ArgumentNullException.ThrowIfNull(stored);
        Complaint complaint;
        try
        {
            complaint = SnapshotCodec.Read(stored.Snapshot.Span);
        }
        catch (Exception) // altered content may fail in any way
        {
            throw UnreadableComplaintException.Snapshot(stored.Key);
        }
        return complaint.Id == stored.Key.Id && complaint.Version == stored.Version ? complaint
            : throw UnreadableComplaintException.Snapshot(stored.Key);
    }

    /// <summary>Reads a journal entry.</summary>
    /// <param name="stored">The entry.</param>
    /// <returns>What the entry holds.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stored"/> is null.</exception>
    /// <exception cref="UnreadableComplaintException">The entry is damaged, belongs to another place or instant, or has an event
    /// that this release does not know.</exception>
    public static HistoryEntry Read(this JournalEntry stored)
    {
        ArgumentNullException.ThrowIfNull(stored);
        HistoryEntry entry;
        try
        {
            entry = HistoryCodec.Read(stored.Content.Span);
        }
        catch (UnknownEventException)
        {
            throw UnreadableComplaintException.UnknownEvent(stored.Key, stored.Version);
        }
        catch (Exception) // altered content may fail in any way
        {
            throw UnreadableComplaintException.Journal(stored.Key, stored.Version);
        }
        return entry.Complaint == stored.Key.Id && entry.Version == stored.Version && entry.At == stored.At
            ? entry
            : throw UnreadableComplaintException.Journal(stored.Key, stored.Version);
    }

    /// <summary>Reads the entries of a journal, and checks that none is missing between them.</summary>
    /// <param name="store">The store.</param>
    /// <param name="query">The entries to read.</param>
    /// <param name="cancellationToken">A token that cancels the call.</param>
    /// <returns>The entries, in order of version.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="store"/> or <paramref name="query"/> is null.</exception>
    /// <exception cref="UnreadableComplaintException">An entry cannot be read, or one is missing before another.</exception>
    /// <exception cref="ComplaintStoreException">The store failed.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public static async IAsyncEnumerable<HistoryEntry> ReadHistoryAsync(
        this IComplaintStore store, JournalQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(query);
        long expected = Math.Max(query.FromVersion, 1);
        await foreach (JournalEntry entry in store.ReadJournalAsync(query, cancellationToken).ConfigureAwait(false))
        {
            if (entry.Version != expected++)
                throw UnreadableComplaintException.Journal(query.Key, expected - 1);
            yield return entry.Read();
        }
    }

    /// <summary>
    /// Folds entries into the complaint. An entry that does not follow throws <see cref="UnreadableComplaintException"/>.
    /// </summary>
    internal static Complaint? Fold(ComplaintKey key, IReadOnlyList<HistoryEntry> history)
    {
        Complaint? complaint = null;
        foreach (HistoryEntry entry in history)
        {
            try
            {
                complaint = Evolution.Evolve(complaint, entry);
            }
            catch (Exception) // altered content may fail in any way
            {
                throw UnreadableComplaintException.Journal(key, entry.Version);
            }
        }
        return complaint;
    }
}
