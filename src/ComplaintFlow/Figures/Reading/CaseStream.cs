using System.Runtime.CompilerServices;
using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Serialization;
using ComplaintFlow.Figures.Counting;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Figures.Reading;

/// <summary>The complaints that a period touches, one after another.</summary>
internal static class CaseStream
{
    public static async IAsyncEnumerable<CaseFacts> ReadAsync(
        IComplaintStore store, string tenant, MatterKind matter, FigurePeriod period, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var query = new ComplaintQuery { Tenant = tenant, PageSize = ComplaintQuery.MaxPageSize, ReceivedBefore = period.End };
        do
        {
            Page<ComplaintSummary> page = await store.QueryAsync(query, cancellationToken).ConfigureAwait(false);
            foreach (ComplaintSummary summary in page.Items)
            {
                if (await ReadAsync(store, summary.Key, matter, period, cancellationToken).ConfigureAwait(false) is { IsLeftOut: false } facts)
                    yield return facts;
            }
            query = query with { Continuation = page.Continuation };
        }
        while (query.Continuation is not null);
    }

    private static async ValueTask<CaseFacts?> ReadAsync(IComplaintStore store, ComplaintKey key, MatterKind matter, FigurePeriod period, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(key, cancellationToken).ConfigureAwait(false) is not { } stored)
            return null;
        Complaint latest = SnapshotCodec.Read(stored.Snapshot.Span);
        if (latest.IsDrill || latest.Matter != matter || !Touches(latest, period))
            return null;
        var reader = new CaseReader(period);
        await foreach (JournalEntry entry in store.ReadJournalAsync(new JournalQuery(key), cancellationToken).ConfigureAwait(false))
        {
            // Entries are in the order of time.
            if (entry.At > period.AsOf)
                break;
            reader.Next(HistoryCodec.Read(entry.Content.Span));
        }
        CaseFacts? facts = reader.End();
        if (facts?.Measures.Count > 0)
            await LinkAsync(store, key.Tenant, facts, cancellationToken).ConfigureAwait(false);
        return facts;
    }

    /// <summary>Finds when the first complaints of its groups were received, which were about the same; that somebody complained often is no risk of others. One gives its name to the group, others may have come before it.</summary>
    private static async ValueTask LinkAsync(IComplaintStore store, string tenant, CaseFacts facts, CancellationToken cancellationToken)
    {
        foreach (GroupMembership group in facts.Complaint.Groups.Where(group => !group.OfOnePerson))
        {
            foreach (ComplaintId linked in group.Linked.Take(1).Append(group.First).Distinct())
            {
                if (await store.FindAsync(new ComplaintKey(tenant, linked), cancellationToken).ConfigureAwait(false) is { } stored)
                    facts.LinkedReceipts.Add(new LinkedReceipt(group.JoinedAt, SnapshotCodec.Read(stored.Snapshot.Span).ReceivedAt));
            }
        }
    }

    /// <summary>Whether a complaint may count: an archive of years is told by its snapshots, and its journals stay unread.</summary>
    private static bool Touches(Complaint latest, FigurePeriod period) =>
        latest.LastEntryAt >= period.From || latest.ClosedAt is null || latest.ReceivedAt >= period.From - period.Window
        || latest.Clocks.Any(clock => period.Has(clock.DueAt))
        || latest.Commitments.Any(made => period.Has(made.DueAt)) || (latest.Resolution?.Execution ?? []).Any(item => period.Has(item.DueAt));
}
