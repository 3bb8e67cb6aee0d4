using ComplaintFlow.Complaints;
using ComplaintFlow.EntityFrameworkCore.Model;
using ComplaintFlow.Storage;
using Microsoft.EntityFrameworkCore;

namespace ComplaintFlow.EntityFrameworkCore.Writing;

/// <summary>Leases of complaints whose alarm is due, and what becomes of them.</summary>
internal static class Alarms
{
    public static async Task<List<AlarmRow>> DueAsync(DbContext context, LeaseRequest request, CancellationToken cancellationToken)
    {
        long now = Columns.Microseconds(request.Now);
        IQueryable<AlarmRow> due = context.Rows<AlarmRow>()
            .Where(row => !row.Parked && row.WakeAt <= now && (row.Until == null || row.Until <= now));
        List<AlarmRow> rows = await Turns.FindAsync(
            context, request, due, static rows => rows.OrderBy(static row => row.WakeAt).ThenBy(static row => row.Id),
            static row => row.WakeAt, cancellationToken).ConfigureAwait(false);
        return [.. rows.OrderBy(static row => row.WakeAt).ThenBy(static row => row.Id)];
    }

    /// <summary>Leases those of the due alarms that nobody has leased or moved since they were looked at.</summary>
    public static async Task<IReadOnlyList<ComplaintLease>> LeaseAsync(
        DbContext context, LeaseRequest request, IReadOnlyList<AlarmRow> due, CancellationToken cancellationToken)
    {
        (string holder, long until) = (request.Holder, Columns.Microseconds(request.Now + request.Duration));
        var batch = new Batch(context);
        foreach (AlarmRow row in due)
            batch.Update<AlarmRow>(
                new { Holder = holder, Until = until, Tries = row.Tries + 1 },
                new { row.Tenant, row.Id, row.Version, row.WakeAt, row.Parked, row.Holder, row.Until, row.Tries });
        if (await batch.RunAsync(cancellationToken).ConfigureAwait(false) != due.Count)
        {
            var held = await context.Rows<AlarmRow>().Where(row => row.Holder == holder && row.Until == until)
                .Select(static row => new { row.Tenant, row.Id, row.Version, row.Tries }).ToListAsync(cancellationToken)
                .ConfigureAwait(false);
            due = [.. due.Where(row => held.Contains(new { row.Tenant, row.Id, row.Version, Tries = row.Tries + 1 }))];
        }
        return [
            .. due.Select(row => new ComplaintLease(
                new ComplaintKey(row.Tenant, new ComplaintId(row.Id)), row.Version, Columns.Instant(row.WakeAt), holder,
                Columns.Instant(until), row.Tries + 1))];
    }

    public static async Task<bool> SettleAsync(
        DbContext context, IReadOnlyList<DueOutcome> outcomes, CancellationToken cancellationToken)
    {
        var batch = new Batch(context);
        foreach (DueOutcome outcome in outcomes.OrderBy(static outcome => outcome.Lease.Key.Tenant, StringComparer.Ordinal)
            .ThenBy(static outcome => outcome.Lease.Key.Id))
            Settle(batch, outcome);
        await batch.RunAsync(cancellationToken).ConfigureAwait(false);
        return true;
    }

    public static Task<int> ResumeAsync(DbContext context, IReadOnlyList<ComplaintKey> keys, CancellationToken cancellationToken)
    {
        var batch = new Batch(context);
        foreach (ComplaintKey key in keys.OrderBy(static key => key.Tenant, StringComparer.Ordinal).ThenBy(static key => key.Id))
            batch.Update<AlarmRow>(
                new { Parked = false, Reason = (string?)null }, new { key.Tenant, Id = key.Id.Value, Parked = true });
        return batch.RunAsync(cancellationToken);
    }

    private static void Settle(Batch batch, DueOutcome outcome)
    {
        ComplaintLease lease = outcome.Lease;
        var held = new
        {
            lease.Key.Tenant,
            Id = lease.Key.Id.Value,
            lease.Version,
            lease.Holder,
            Until = Columns.Microseconds(lease.Until),
            Tries = lease.Attempts,
        };
        (string? holder, long? until) = (null, null);
        _ = outcome.Disposition switch
        {
            LeaseDisposition.Later => batch.Update<AlarmRow>(
                new { WakeAt = Columns.Microseconds(outcome.At!.Value), Holder = holder, Until = until }, held),
            LeaseDisposition.Returned => batch.Update<AlarmRow>(
                new { WakeAt = Columns.Microseconds(outcome.At!.Value), Tries = lease.Attempts - 1, Holder = holder, Until = until }, held),
            LeaseDisposition.Dead => batch.Update<AlarmRow>(
                new { Parked = true, outcome.Reason, Holder = holder, Until = until }, held),
            _ => batch.Delete<AlarmRow>(held),
        };
    }
}
