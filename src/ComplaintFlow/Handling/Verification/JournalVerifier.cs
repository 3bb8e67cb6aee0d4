using ComplaintFlow.Storage;

namespace ComplaintFlow.Handling.Verification;

/// <summary>
/// Proves that journals are as they were committed: no entry was edited, removed, moved or put in without a rewrite of all later ones, and every snapshot is what its
/// journal folds to. What a chain alone cannot show: that the whole rest of a journal was rewritten, its end cut off together with the snapshot, or a complaint removed as a whole.
/// An event that only a later release knows counts as damage: verify with that release. Reads only. Thread-safe.
/// </summary>
/// <param name="store">The store.</param>
public sealed class JournalVerifier(IComplaintStore store)
{
    /// <summary>A store may read together what is asked for side by side.</summary>
    private const int SideBySide = 64;

    /// <summary>Walks every journal of a tenant.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public ValueTask<VerificationReport> VerifyAsync(string tenant = ComplaintKey.DefaultTenant, CancellationToken cancellationToken = default) => VerifyAsync([], tenant, cancellationToken);

    /// <summary>Walks every journal of a tenant, and compares it with heads that were kept elsewhere (<see cref="IChainAnchor"/>): up to the last one, nothing can have been rewritten, cut off or removed.</summary>
    /// <param name="kept">The heads; those of other tenants are passed over. All of them are held in memory.</param>
    /// <param name="tenant">The tenant.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async ValueTask<VerificationReport> VerifyAsync(IEnumerable<ChainHead> kept, string tenant = ComplaintKey.DefaultTenant, CancellationToken cancellationToken = default)
    {
        Dictionary<ComplaintKey, ChainHead[]> heads = kept.Where(head => string.Equals(head.Key.Tenant, tenant, StringComparison.Ordinal))
            .GroupBy(static head => head.Key).ToDictionary(static complaint => complaint.Key, static complaint => complaint.ToArray());
        long complaints = 0, entries = 0;
        var damaged = new List<JournalDamage>();
        string? continuation = null;
        do
        {
            var query = new ComplaintQuery { Tenant = tenant, PageSize = ComplaintQuery.MaxPageSize, Continuation = continuation };
            Page<ComplaintSummary> page = await store.QueryAsync(query, cancellationToken).ConfigureAwait(false);
            var checks = new JournalCheck?[page.Items.Count];
            var side = new ParallelOptions { MaxDegreeOfParallelism = SideBySide, CancellationToken = cancellationToken };
            await Parallel.ForEachAsync(Enumerable.Range(0, checks.Length), side, async (i, token) =>
                checks[i] = await CheckAsync(page.Items[i], heads.GetValueOrDefault(page.Items[i].Key, []), token).ConfigureAwait(false)).ConfigureAwait(false);
            for (int i = 0; i < checks.Length; i++)
            {
                complaints++;
                entries += checks[i]?.Entries ?? 0;
                heads.Remove(page.Items[i].Key);
                if (checks[i] is null)
                    damaged.Add(new JournalDamage(page.Items[i].Number, 1, "the snapshot is missing"));
                else if (checks[i]!.Damage is { } damage)
                    damaged.Add(damage);
            }
            continuation = page.Continuation;
        }
        while (continuation is not null);
        damaged.AddRange(heads.Keys.Select(static key => new JournalDamage(key.Id.ToString(), 1, "the complaint was removed as a whole: a head of it was kept elsewhere")));
        return new VerificationReport(complaints, entries, damaged);
    }

    /// <summary>Walks one journal; null where there is no snapshot.</summary>
    private async ValueTask<JournalCheck?> CheckAsync(ComplaintSummary summary, ChainHead[] kept, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(summary.Key, cancellationToken).ConfigureAwait(false) is not { } stored)
            return null;
        var check = new JournalCheck(summary.Number, stored, kept);
        // Up to the version of the snapshot: a commit that arrives meanwhile is no damage.
        var query = new JournalQuery(stored.Key, ToVersion: stored.Version);
        await foreach (JournalEntry entry in store.ReadJournalAsync(query, cancellationToken).ConfigureAwait(false))
            check.Next(entry);
        check.End();
        return check;
    }
}
