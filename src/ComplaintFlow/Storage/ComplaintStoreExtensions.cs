using System.Runtime.CompilerServices;
using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Complaints.Serialization;

namespace ComplaintFlow.Storage;

/// <summary>
/// The one way from what a store gave to a complaint or a journal entry. What was damaged or put in another place is refused by name;
/// failures of the store itself pass.
/// </summary>
public static class ComplaintStoreExtensions
{
    /// <summary>The complaint in a snapshot.</summary>
    /// <param name="stored">What the store gave.</param>
    /// <exception cref="UnreadableComplaintException">The snapshot is damaged, or that of another complaint or version.</exception>
    public static Complaint Read(this StoredComplaint stored)
    {
        ArgumentNullException.ThrowIfNull(stored);
        Complaint complaint;
        try
        {
            complaint = SnapshotCodec.Read(stored.Snapshot.Span);
        }
        catch (Exception) // what somebody has made up may fail in any way
        {
            throw UnreadableComplaintException.Snapshot(stored.Key);
        }
        return complaint.Id == stored.Key.Id && complaint.Version == stored.Version ? complaint
            : throw UnreadableComplaintException.Snapshot(stored.Key);
    }

    /// <summary>What a journal entry holds.</summary>
    /// <param name="stored">What the store gave.</param>
    /// <exception cref="UnreadableComplaintException">The entry is damaged, belongs to another place or instant, or has an event that this
    /// release does not know.</exception>
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
        catch (Exception) // what somebody has made up may fail in any way
        {
            throw UnreadableComplaintException.Journal(stored.Key, stored.Version);
        }
        return entry.Complaint == stored.Key.Id && entry.Version == stored.Version && entry.At == stored.At
            ? entry
            : throw UnreadableComplaintException.Journal(stored.Key, stored.Version);
    }

    /// <summary>The entries of a journal, without gaps.</summary>
    /// <param name="store">The store.</param>
    /// <param name="query">Which entries.</param>
    /// <param name="cancellationToken">A token that cancels the call.</param>
    /// <exception cref="UnreadableComplaintException">An entry cannot be read, or one is missing before another.</exception>
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

    /// <summary>Folds entries into the complaint; what does not follow is refused by name.</summary>
    internal static Complaint? Fold(ComplaintKey key, IReadOnlyList<HistoryEntry> history)
    {
        Complaint? complaint = null;
        foreach (HistoryEntry entry in history)
        {
            try
            {
                complaint = Evolution.Evolve(complaint, entry);
            }
            catch (Exception) // what somebody has made up may fail in any way
            {
                throw UnreadableComplaintException.Journal(key, entry.Version);
            }
        }
        return complaint;
    }
}
