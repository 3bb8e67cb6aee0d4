using ComplaintFlow.Storage;

namespace ComplaintFlow.Handling.Verification;

/// <summary>
/// Proves that journals are as they were committed: no entry was edited, removed, moved or put in without a rewrite of all later ones, and
/// every snapshot is what its
/// journal folds to. What stands beside them is compared with them: the row in the lists, the key of the number, the alarm, and the
/// workflow that the complaint is bound to.
/// What a chain alone cannot show: that the whole rest of a journal was rewritten, its end cut off together with the snapshot, or a
/// complaint removed as a whole.
/// An event that only a later release knows counts as damage: verify with that release. Reads only, and may run while hosts work.
/// Thread-safe.
/// </summary>
/// <param name="store">The store.</param>
/// <param name="alarms">Its alarms; null if they are not looked at.</param>
/// <param name="definitions">Its definitions; null if they are not looked at.</param>
/// <param name="time">Says what now is; null for the clock of the system.</param>
public sealed class JournalVerifier(
    IComplaintStore store, IAlarms? alarms = null, IDefinitionStore? definitions = null, TimeProvider? time = null)
{
    /// <summary>A store may read together what is asked for side by side.</summary>
    private const int SideBySide = 64;

    private readonly ProjectionCheck _beside = new(store, alarms, time ?? TimeProvider.System);

    /// <summary>What no verification shows, since nothing else says what it was: for whoever reads the report.</summary>
    public static IReadOnlyList<string> NotChecked { get; } =
        ["tracking tokens", "idempotency keys", "signals of early warning", "messages that wait or were given up",
            "ranks of tiers in the rows of lists"];

    /// <summary>Walks every journal of a tenant.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="cancellationToken">A token that cancels the call.</param>
    public ValueTask<VerificationReport> VerifyAsync(
        string tenant = ComplaintKey.DefaultTenant, CancellationToken cancellationToken = default) =>
            VerifyAsync([], tenant, cancellationToken);

    /// <summary>
    /// Walks every journal of a tenant, and compares it with heads that were kept elsewhere (<see cref="IChainAnchor"/>): up to the last
    /// one, nothing can have been rewritten, cut off or removed.
    /// </summary>
    /// <param name="kept">The heads; those of other tenants are passed over. All of them are held in memory.</param>
    /// <param name="tenant">The tenant.</param>
    /// <param name="cancellationToken">A token that cancels the call.</param>
    public async ValueTask<VerificationReport> VerifyAsync(
        IEnumerable<ChainHead> kept, string tenant = ComplaintKey.DefaultTenant, CancellationToken cancellationToken = default)
    {
        Dictionary<ComplaintKey, ChainHead[]> heads = kept.Where(head => string.Equals(head.Key.Tenant, tenant, StringComparison.Ordinal))
            .GroupBy(static head => head.Key).ToDictionary(static complaint => complaint.Key, static complaint => complaint.ToArray());
        var workflows = new DefinitionCheck(definitions);
        long complaints = 0, entries = 0;
        var damaged = new List<JournalDamage>();
        string? continuation = null;
        do
        {
            var query = new ComplaintQuery { Tenant = tenant, PageSize = ComplaintQuery.MaxPageSize, Continuation = continuation };
            Page<ComplaintSummary> page = await store.QueryAsync(query, cancellationToken).ConfigureAwait(false);
            IReadOnlyList<StoredProjection> rows = await _beside.OfAsync(page.Items, cancellationToken).ConfigureAwait(false);
            var checks = new JournalCheck?[rows.Count];
            var side = new ParallelOptions { MaxDegreeOfParallelism = SideBySide, CancellationToken = cancellationToken };
            await Parallel.ForEachAsync(Enumerable.Range(0, checks.Length), side, async (i, token) =>
                checks[i] = await CheckAsync(rows[i], heads.GetValueOrDefault(rows[i].Row.Key, []), workflows, token).ConfigureAwait(false))
                .ConfigureAwait(false);
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
        damaged.AddRange(
            heads.Keys.Select(
                static key =>
                    new JournalDamage(key.Id.ToString(), 1, "the complaint was removed as a whole: a head of it was kept elsewhere")));
        return new VerificationReport(complaints, entries, damaged) { Definitions = workflows.Damaged };
    }

    /// <summary>Walks one journal, and looks at what stands beside it; null if there is no snapshot.</summary>
    private async ValueTask<JournalCheck?> CheckAsync(
        StoredProjection beside, ChainHead[] kept, DefinitionCheck workflows, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(beside.Row.Key, cancellationToken).ConfigureAwait(false) is not { } stored)
            return null;
        for (int tries = 0; ; tries++)
        {
            JournalCheck check = await WalkAsync(beside.Row.Number, stored, kept, cancellationToken).ConfigureAwait(false);
            if (check is not { Damage: null, Folded: { } complaint })
                return check;
            bool? isOpen = await workflows.IsOpenAsync(complaint, cancellationToken).ConfigureAwait(false);
            if (await _beside.DamageOfAsync(complaint, beside, isOpen, cancellationToken).ConfigureAwait(false) is not { } what)
                return check;

            // A commit may have come between the looks: what is read now counts, if the complaint is still the same after it.
            StoredProjection? again = await _beside.AgainAsync(beside, cancellationToken).ConfigureAwait(false);
            StoredComplaint? present = await store.FindAsync(stored.Key, cancellationToken).ConfigureAwait(false);
            if (present?.Version == stored.Version)
            {
                if (again is not null)
                    what = await _beside.DamageOfAsync(complaint, again, isOpen, cancellationToken).ConfigureAwait(false);
                if (what is not null)
                    check.Found(what);
                return check;
            }
            if (present is null || again is null || tries == ProjectionCheck.MostTries)
                return check; // it changes all the time
            (stored, beside) = (present, again);
        }
    }

    private async ValueTask<JournalCheck> WalkAsync(
        string number, StoredComplaint stored, ChainHead[] kept, CancellationToken cancellationToken)
    {
        var check = new JournalCheck(number, stored, kept);
        // Up to the version of the snapshot: a commit that arrives meanwhile is no damage.
        var query = new JournalQuery(stored.Key, ToVersion: stored.Version);
        await foreach (JournalEntry entry in store.ReadJournalAsync(query, cancellationToken).ConfigureAwait(false))
            check.Next(entry);
        check.End();
        return check;
    }
}
