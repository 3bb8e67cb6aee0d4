using ComplaintFlow.Storage;

namespace ComplaintFlow.Handling.Verification;

/// <summary>
/// Proves that journals are as they were committed: no entry was edited, removed, moved or put in without a rewrite of all later ones, and every snapshot is what its
/// journal folds to. What a chain alone cannot show: that the whole rest of a journal was rewritten, its end cut off together with the snapshot, or a complaint removed as a whole.
/// Reads only. Thread-safe.
/// </summary>
/// <param name="store">The store.</param>
public sealed class JournalVerifier(IComplaintStore store)
{
    /// <summary>Walks every journal of a tenant.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="Complaints.Serialization.UnknownEventException">A later release has written an event that this one does not know: it cannot say whether it is damaged.</exception>
    public async ValueTask<VerificationReport> VerifyAsync(string tenant = ComplaintKey.DefaultTenant, CancellationToken cancellationToken = default)
    {
        long complaints = 0, entries = 0;
        var damaged = new List<JournalDamage>();
        string? continuation = null;
        do
        {
            var query = new ComplaintQuery { Tenant = tenant, PageSize = ComplaintQuery.MaxPageSize, Continuation = continuation };
            Page<ComplaintSummary> page = await store.QueryAsync(query, cancellationToken).ConfigureAwait(false);
            foreach (ComplaintSummary summary in page.Items)
            {
                complaints++;
                if (await store.FindAsync(summary.Key, cancellationToken).ConfigureAwait(false) is not { } stored)
                {
                    damaged.Add(new JournalDamage(summary.Number, 1, "the snapshot is missing"));
                    continue;
                }
                JournalCheck check = await CheckAsync(summary.Number, stored, cancellationToken).ConfigureAwait(false);
                entries += check.Entries;
                if (check.Damage is not null)
                    damaged.Add(check.Damage);
            }
            continuation = page.Continuation;
        }
        while (continuation is not null);
        return new VerificationReport(complaints, entries, damaged);
    }

    private async ValueTask<JournalCheck> CheckAsync(string number, StoredComplaint stored, CancellationToken cancellationToken)
    {
        var check = new JournalCheck(number, stored);
        // Up to the version of the snapshot: a commit that arrives meanwhile is no damage.
        var query = new JournalQuery(stored.Key, ToVersion: stored.Version);
        await foreach (JournalEntry entry in store.ReadJournalAsync(query, cancellationToken).ConfigureAwait(false))
            check.Next(entry);
        check.End();
        return check;
    }
}
