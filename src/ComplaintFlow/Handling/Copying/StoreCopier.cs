using ComplaintFlow.Handling.Verification;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Handling.Copying;

/// <summary>Copies everything from one store to another, whatever databases they are, and proves the copy.</summary>
/// <param name="from">The source. It is only read.</param>
/// <param name="to">The target, with its schema. What it has already is not changed.</param>
/// <param name="time">The source of the current time; null for the system clock.</param>
/// <remarks>
/// <para>Stop the hosts of the source first. A complaint that changes while it is copied is reported, and so is a source that has grown.
/// Leases are not copied: what a worker held is free in the target.</para>
/// <para>If it breaks off, copy again: what is there with the same version and head is passed over. Each complaint is written whole or
/// not at all. Damage is copied as it is, and reported.</para>
/// <para>Only a few complaints are in memory at a time. All members are safe to call from any thread, but do not let two copies into the
/// same target run at once.</para>
/// </remarks>
public sealed class StoreCopier(CopiedStore from, CopiedStore to, TimeProvider? time = null)
{
    private readonly CopiedStore _from = Checked(from, to);

    /// <summary>Copies, and compares every complaint of the source with the target.</summary>
    /// <param name="tenant">The tenant; null for all of them. Workflows are copied for all tenants.</param>
    /// <param name="progress">Receives the progress, from 0 to 1.</param>
    /// <param name="cancellationToken">A token that cancels the call. What was written stays.</param>
    /// <returns>The report.</returns>
    /// <exception cref="ComplaintStoreException">A store failed, and not because of a single complaint.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public async ValueTask<CopyReport> CopyAsync(
        string? tenant = null, IProgress<double>? progress = null, CancellationToken cancellationToken = default)
    {
        RecordCounts before = await _from.Transfer.CountRecordsAsync(tenant, cancellationToken).ConfigureAwait(false);
        var tally = new CopyTally(before.Complaints, progress);
        await new DefinitionCopy(_from, to, tally).RunAsync(tenant, cancellationToken).ConfigureAwait(false);
        await new RecordCopy(_from, to, tally).RunAsync(tenant, cancellationToken).ConfigureAwait(false);
        foreach (string copied in tally.Tenants)
            await new CopyProof(_from, to, tally).RunAsync(copied, cancellationToken).ConfigureAwait(false);

        RecordCounts after = await _from.Transfer.CountRecordsAsync(tenant, cancellationToken).ConfigureAwait(false);
        if (before != after)
            tally.Found("the source was written to while it was copied: stop its hosts, and copy again");
        else
            tally.FindStrays(before);

        var verifier = new JournalVerifier(to.Complaints, to.Alarms, to.Definitions, time);
        var damaged = new List<JournalDamage>();
        var definitions = new HashSet<DefinitionDamage>();
        foreach (string copied in tally.Tenants)
        {
            VerificationReport report = await verifier.VerifyAsync(copied, cancellationToken).ConfigureAwait(false);
            damaged.AddRange(report.Damaged);
            definitions.UnionWith(report.Definitions);
        }
        return tally.Report(damaged, [.. definitions]);
    }

    private static CopiedStore Checked(CopiedStore from, CopiedStore to)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        return from.Evidence is null == to.Evidence is null ? from
            : throw new ArgumentException("Both stores have the bytes of evidence, or neither has.", nameof(to));
    }
}
