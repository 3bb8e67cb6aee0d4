using System.Runtime.CompilerServices;
using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Figures.Counting;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Figures.Reading;

/// <summary>Reads the complaints that a period touches, in the order of their receipts.</summary>
internal static class CaseStream
{
    /// <summary>How many complaints are read at once. A store finds those that are asked for together in one round trip.</summary>
    private const int SideBySide = 64;

    public static async IAsyncEnumerable<CaseFacts> ReadAsync(
        IComplaintStore store, string tenant, MatterKind matter, FigurePeriod period, List<UnreadableComplaint> unreadable,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // What was closed long ago is not even found. The rows of the rest say too little to decide, so that their snapshots do.
        var query = new ComplaintQuery
        {
            Tenant = tenant, PageSize = ComplaintQuery.MaxPageSize, ReceivedBefore = period.End, ActiveFrom = period.Earliest,
        };
        do
        {
            Page<ComplaintSummary> page = await store.QueryAsync(query, cancellationToken).ConfigureAwait(false);
            foreach (ComplaintSummary[] some in page.Items.Chunk(SideBySide))
            {
                (CaseFacts? Facts, UnreadableComplaint? Unreadable)[] cases = await Task.WhenAll(
                    some.Select(summary => TryReadAsync(store, summary, matter, period, cancellationToken))).ConfigureAwait(false);
                unreadable.AddRange(cases.Select(static one => one.Unreadable).OfType<UnreadableComplaint>());
                foreach (CaseFacts facts in cases.Select(static one => one.Facts).OfType<CaseFacts>())
                {
                    if (!facts.IsLeftOut)
                        yield return facts;
                }
            }
            query = query with { Continuation = page.Continuation };
        }
        while (query.Continuation is not null);
    }

    private static async Task<(CaseFacts? Facts, UnreadableComplaint? Unreadable)> TryReadAsync(
        IComplaintStore store, ComplaintSummary summary, MatterKind matter, FigurePeriod period, CancellationToken cancellationToken)
    {
        try
        {
            return (await ReadAsync(store, summary.Key, matter, period, cancellationToken).ConfigureAwait(false), null);
        }
        catch (UnreadableComplaintException error)
        {
            return (null, new UnreadableComplaint(summary.Key.Id, summary.Number, error.Refusal.Code));
        }
    }

    private static async ValueTask<CaseFacts?> ReadAsync(
        IComplaintStore store, ComplaintKey key, MatterKind matter, FigurePeriod period, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(key, cancellationToken).ConfigureAwait(false) is not { } stored)
            throw UnreadableComplaintException.Snapshot(key);
        Complaint latest = stored.Read();
        if (latest.IsDrill || latest.Matter != matter || !Touches(latest, period))
            return null;
        var reader = new CaseReader(period);
        (long version, bool isWhole) = (0, true);
        await foreach (HistoryEntry entry in store.ReadHistoryAsync(new JournalQuery(key), cancellationToken).ConfigureAwait(false))
        {
            // Entries are in the order of time.
            if (!(isWhole = entry.At <= period.AsOf))
                break;
            Take(reader, entry, key);
            version = entry.Version;
        }
        if (isWhole && version < stored.Version)
            throw UnreadableComplaintException.Journal(key, version + 1);
        CaseFacts? facts = reader.End();
        if (facts?.Measures.Count > 0)
            await LinkAsync(store, key.Tenant, facts, cancellationToken).ConfigureAwait(false);
        return facts;
    }

    private static void Take(CaseReader reader, HistoryEntry entry, ComplaintKey key)
    {
        try
        {
            reader.Next(entry);
        }
        catch (Exception) // forged data may fail in any way
        {
            throw UnreadableComplaintException.Journal(key, entry.Version);
        }
    }

    /// <summary>
    /// Finds when the first complaints of its groups were received. Only groups with the same matter count: that one person complained
    /// often is not a risk for others. One complaint gives its name to the group, and others may be earlier.
    /// </summary>
    private static async ValueTask LinkAsync(IComplaintStore store, string tenant, CaseFacts facts, CancellationToken cancellationToken)
    {
        foreach (GroupMembership group in facts.Complaint.Groups.Where(group => !group.OfOnePerson))
        {
            foreach (ComplaintId linked in group.Linked.Take(1).Append(group.First).Distinct())
            {
                if (await store.FindAsync(new ComplaintKey(tenant, linked), cancellationToken).ConfigureAwait(false) is not { } stored)
                    continue;
                try
                {
                    facts.LinkedReceipts.Add(new LinkedReceipt(group.JoinedAt, stored.Read().ReceivedAt));
                }
                catch (UnreadableComplaintException)
                {
                    // It is reported where it counts itself.
                }
            }
        }
    }

    /// <summary>
    /// Whether a complaint may count. The snapshot decides, so that the journals of an archive of many years need not be read.
    /// </summary>
    private static bool Touches(Complaint latest, FigurePeriod period) =>
        latest.LastEntryAt >= period.From || latest.ClosedAt is null || latest.ReceivedAt >= period.Earliest
        || Activity.DueInstants(latest).Any(due => period.Has(due));
}
