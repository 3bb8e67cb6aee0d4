using ComplaintFlow.Detection;
using ComplaintFlow.Handling.Service;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Handling.Verification;

/// <summary>
/// Proves that journals are as they were committed: no entry was edited, removed, moved or inserted without a rewrite of all
/// later ones, and every snapshot equals its folded journal.
/// </summary>
/// <param name="store">The store.</param>
/// <param name="alarms">The alarms of the store; null to skip them.</param>
/// <param name="definitions">The definitions of the store; null to skip them.</param>
/// <param name="time">The source of the current time; null for the system clock.</param>
/// <remarks>
/// Related data is compared as well: the row in the lists, the key of the number, the alarm, and the workflow of the complaint. A
/// chain alone cannot reveal that the whole rest of a journal was rewritten, that its end was cut off together with the snapshot,
/// or that a complaint was removed as a whole. An event that only a later release knows counts as damage: verify with that
/// release. It only reads, and may run while hosts work. All members are safe to call from any thread.
/// </remarks>
public sealed class JournalVerifier(
    IComplaintStore store, IAlarms? alarms = null, IDefinitionStore? definitions = null, TimeProvider? time = null)
{
    /// <summary>The number of journals that are verified in parallel, since a store can batch parallel reads.</summary>
    private const int SideBySide = 64;

    /// <summary>
    /// The key that the host gives to <c>UseSignalKey</c>; empty to skip the search keys. A complaint that was received before the host
    /// had this key counts as damaged.
    /// </summary>
    public ReadOnlyMemory<byte> SignalKey { get; init; }

    /// <summary>
    /// The <c>TelephoneRegion</c> of the rules, by which search keys of telephone numbers are made; null for the default.
    /// </summary>
    public string? TelephoneRegion { get; init; }

    private ProjectionCheck Beside => field ??= new ProjectionCheck(
        store, alarms, new SearchKeyMaker(SignalKey.IsEmpty ? Detection.SignalKey.None : Detection.SignalKey.Of(SignalKey.Span)),
        PhoneRegion.Of(TelephoneRegion), time ?? TimeProvider.System);

    /// <summary>What no verification can reveal, for readers of the report, since nothing else records it.</summary>
    public static IReadOnlyList<string> NotChecked { get; } =
        ["tracking tokens", "idempotency keys", "signals of early warning", "search keys, unless the key of the host is given",
            "messages that wait or were given up", "ranks of tiers in the rows of lists"];

    /// <summary>Verifies every journal of a tenant.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="cancellationToken">A token that cancels the call.</param>
    /// <returns>The report.</returns>
    /// <exception cref="ArgumentException"><see cref="SignalKey"/> is too short.</exception>
    /// <exception cref="ComplaintStoreException">The store failed.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public ValueTask<VerificationReport> VerifyAsync(
        string tenant = ComplaintKey.DefaultTenant, CancellationToken cancellationToken = default) =>
            VerifyAsync([], tenant, cancellationToken);

    /// <summary>
    /// Verifies every journal of a tenant, and compares it with heads that were kept elsewhere (<see cref="IChainAnchor"/>). Up
    /// to the last head, nothing can have been rewritten, cut off or removed.
    /// </summary>
    /// <param name="kept">The heads. Those of other tenants are skipped. All of them are held in memory.</param>
    /// <param name="tenant">The tenant.</param>
    /// <param name="cancellationToken">A token that cancels the call.</param>
    /// <returns>The report.</returns>
    /// <exception cref="ArgumentException"><see cref="SignalKey"/> is too short.</exception>
    /// <exception cref="ComplaintStoreException">The store failed.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public async ValueTask<VerificationReport> VerifyAsync(
        IEnumerable<ChainHead> kept, string tenant = ComplaintKey.DefaultTenant, CancellationToken cancellationToken = default)
    {
        var heads = kept.Where(head => string.Equals(head.Key.Tenant, tenant, StringComparison.Ordinal))
            .GroupBy(static head => head.Key).ToDictionary(static complaint => complaint.Key, static complaint => complaint.ToArray());
        var workflows = new DefinitionCheck(definitions);
        long complaints = 0, entries = 0;
        var damaged = new List<JournalDamage>();
        string? continuation = null;
        do
        {
            var query = new ComplaintQuery { Tenant = tenant, PageSize = ComplaintQuery.MaxPageSize, Continuation = continuation };
            Page<ComplaintSummary> page = await store.QueryAsync(query, cancellationToken).ConfigureAwait(false);
            IReadOnlyList<StoredProjection> rows = await Beside.OfAsync(page.Items, cancellationToken).ConfigureAwait(false);
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

    /// <summary>Verifies one journal and the related data; null if there is no snapshot.</summary>
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
            if (await Beside.DamageOfAsync(complaint, beside, isOpen, cancellationToken).ConfigureAwait(false) is not { } what)
                return check;

            // A commit may have come between the reads. The values that are read now count, if the complaint is still the same
            // afterwards.
            StoredProjection? again = await Beside.AgainAsync(beside, cancellationToken).ConfigureAwait(false);
            StoredComplaint? present = await store.FindAsync(stored.Key, cancellationToken).ConfigureAwait(false);
            if (present?.Version == stored.Version)
            {
                if (again is not null)
                    what = await Beside.DamageOfAsync(complaint, again, isOpen, cancellationToken).ConfigureAwait(false);
                if (what is not null)
                    check.Found(what);
                return check;
            }
            if (present is null || again is null || tries == ProjectionCheck.MostTries)
                return check; // it keeps changing
            (stored, beside) = (present, again);
        }
    }

    private async ValueTask<JournalCheck> WalkAsync(
        string number, StoredComplaint stored, ChainHead[] kept, CancellationToken cancellationToken)
    {
        var check = new JournalCheck(number, stored, kept);
        // It reads up to the version of the snapshot: a commit that arrives in the meantime is not damage.
        var query = new JournalQuery(stored.Key, ToVersion: stored.Version);
        await foreach (JournalEntry entry in store.ReadJournalAsync(query, cancellationToken).ConfigureAwait(false))
            check.Next(entry);
        check.End();
        return check;
    }
}
