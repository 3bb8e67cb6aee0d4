using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Conditions.Keywords;
using ComplaintFlow.Handling.Door;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Handling.Service;

/// <summary>
/// Reads complaints and their journals from the store, and reports damage that it finds. Thread-safe.
/// </summary>
internal sealed class ComplaintReader(IComplaintStore store, UnreadableComplaintMonitor damage)
{
    /// <summary>How many deliveries are looked at before a caller counts as having read the complaint too long ago.</summary>
    private const int MaxDeliveries = 32;

    /// <summary>Loads the current complaint for a decision; null if there is none.</summary>
    public async ValueTask<LoadedComplaint?> LoadAsync(ComplaintKey key, CancellationToken cancellationToken)
    {
        StoredComplaint? stored = await store.FindAsync(key, cancellationToken).ConfigureAwait(false);
        return stored is null ? null : new LoadedComplaint(Read(stored), stored.ChainHead);
    }

    /// <summary>Gets the current complaint; null if there is none.</summary>
    public async ValueTask<Complaint?> FindAsync(ComplaintKey key, CancellationToken cancellationToken) =>
        (await LoadAsync(key, cancellationToken).ConfigureAwait(false))?.Complaint;

    /// <summary>Gets the complaint at an earlier version; null if it never had that version.</summary>
    public async ValueTask<Complaint?> FindAsync(ComplaintKey key, long version, CancellationToken cancellationToken)
    {
        IReadOnlyList<HistoryEntry> history = await HistoryAsync(key, version, cancellationToken).ConfigureAwait(false);
        return ComplaintStoreExtensions.Fold(key, history) is { } complaint && complaint.Version == version
            ? complaint : null;
    }

    /// <summary>Determines whether there is a complaint, readable or not.</summary>
    public async ValueTask<bool> ExistsAsync(ComplaintKey key, CancellationToken cancellationToken) =>
        await store.FindAsync(key, cancellationToken).ConfigureAwait(false) is not null;

    /// <summary>Gets the id of the complaint that a unique key leads to, without reading it; null if the key is free.</summary>
    public async ValueTask<ComplaintId?> FindIdAsync(UniqueKey key, CancellationToken cancellationToken) =>
        (await store.FindByUniqueKeyAsync(key, cancellationToken).ConfigureAwait(false))?.Key.Id;

    /// <summary>Gets the complaint that a unique key leads to; null if the key is free.</summary>
    public async ValueTask<Complaint?> FindAsync(UniqueKey key, CancellationToken cancellationToken) =>
        await store.FindByUniqueKeyAsync(key, cancellationToken).ConfigureAwait(false) is { } stored ? Read(stored) : null;

    public async ValueTask<Complaint?> FindByNumberAsync(string tenant, string number, CancellationToken cancellationToken)
    {
        if (!ShapeCheck.IsUsable(number) || LookupText.Normal(number) is not { Length: > 0 } normal)
            return null;
        Complaint? found = await FindAsync(new UniqueKey(tenant, UniqueKeyKind.Number, normal), cancellationToken).ConfigureAwait(false);
        // A key that was altered in the store leads to another complaint.
        return found is not null && LookupText.Normal(found.Number) == normal ? found : null;
    }

    public async ValueTask<Complaint?> FindByTokenAsync(string tenant, string token, CancellationToken cancellationToken) =>
        TrackingToken.KeyOf(tenant, token) is { } key ? await FindAsync(key, cancellationToken).ConfigureAwait(false) : null;

    /// <summary>Gets the whole journal of a complaint.</summary>
    public async ValueTask<IReadOnlyList<HistoryEntry>> HistoryAsync(ComplaintKey key, CancellationToken cancellationToken)
    {
        // The version is read first: an entry that is committed in the meantime makes the journal longer, and only damage makes
        // it shorter.
        long version = (await store.FindAsync(key, cancellationToken).ConfigureAwait(false))?.Version ?? 0;
        return await HistoryAsync(key, version, long.MaxValue, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Gets the journal of a complaint up to a version.</summary>
    public ValueTask<IReadOnlyList<HistoryEntry>> HistoryAsync(ComplaintKey key, long version, CancellationToken cancellationToken) =>
        HistoryAsync(key, atLeast: 0, version, cancellationToken);

    /// <summary>Gets the entries up to a version, of a complaint that is known to have at least a number of them.</summary>
    public ValueTask<IReadOnlyList<HistoryEntry>> HistoryAsync(
        ComplaintKey key, long atLeast, long atMost, CancellationToken cancellationToken) =>
        EntriesAsync(new JournalQuery(key, ToVersion: atMost), atLeast, cancellationToken);

    /// <summary>Gets some entries, of which at least a number must be there.</summary>
    public async ValueTask<IReadOnlyList<HistoryEntry>> EntriesAsync(
        JournalQuery query, long atLeast, CancellationToken cancellationToken)
    {
        var entries = new List<HistoryEntry>();
        try
        {
            await foreach (HistoryEntry entry in store.ReadHistoryAsync(query, cancellationToken).ConfigureAwait(false))
                entries.Add(entry);
            if (entries.Count < atLeast)
                throw UnreadableComplaintException.Journal(query.Key, query.FromVersion + entries.Count);
        }
        catch (UnreadableComplaintException error)
        {
            damage.Found(error);
            throw;
        }
        return entries;
    }

    /// <summary>
    /// Determines whether nothing but what became of notices was recorded after one version and up to another. Where it cannot be told, or
    /// very much was recorded, the answer is no: whoever asks reads the complaint again.
    /// </summary>
    public async ValueTask<bool> HasOnlyDeliveriesAsync(ComplaintKey key, long after, long upTo, CancellationToken cancellationToken)
    {
        if (after < 1 || upTo - after > MaxDeliveries)
            return false;
        try
        {
            return (await EntriesAsync(new JournalQuery(key, after + 1, upTo), upTo - after, cancellationToken).ConfigureAwait(false))
                .All(static entry => entry.Action is nameof(NoticeDelivered) or nameof(NoticeUndeliverable));
        }
        catch (UnreadableComplaintException)
        {
            return false;
        }
    }

    private Complaint Read(StoredComplaint stored)
    {
        try
        {
            Complaint complaint = stored.Read();
            damage.IsRead(stored.Key);
            return complaint;
        }
        catch (UnreadableComplaintException error)
        {
            damage.Found(error);
            throw;
        }
    }
}
