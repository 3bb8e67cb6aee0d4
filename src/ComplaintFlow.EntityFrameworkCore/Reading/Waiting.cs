using ComplaintFlow.Complaints;
using ComplaintFlow.EntityFrameworkCore.Model;
using ComplaintFlow.Storage;
using Microsoft.EntityFrameworkCore;

namespace ComplaintFlow.EntityFrameworkCore.Reading;

/// <summary>Alarms and messages that wait: for their time, or for a person.</summary>
internal static class Waiting
{
    /// <summary>How many complaints one query asks for: SQL Server takes 2100 parameters.</summary>
    private const int Chunk = 500;

    public static async Task<IReadOnlyList<ParkedComplaint>> ParkedAsync(
        DbContext context, string tenant, int max, CancellationToken cancellationToken)
    {
        List<AlarmRow> rows = await context.Rows<AlarmRow>().Where(row => row.Tenant == tenant && row.Parked)
            .OrderBy(static row => row.WakeAt).ThenBy(static row => row.Id).Take(max).ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        return rows.ConvertAll(static row => new ParkedComplaint(Key(row), Columns.Instant(row.WakeAt), row.Tries, row.Reason));
    }

    public static async Task<IReadOnlyList<StoredAlarm?>> AlarmsAsync(
        DbContext context, IReadOnlyList<ComplaintKey> keys, CancellationToken cancellationToken)
    {
        var found = new Dictionary<ComplaintKey, StoredAlarm>();
        foreach (ComplaintKey[] some in keys.Chunk(Chunk))
        {
            string[] tenants = [.. some.Select(static key => key.Tenant).Distinct(StringComparer.Ordinal)];
            Guid[] ids = [.. some.Select(static key => key.Id.Value).Distinct()];
            List<AlarmRow> rows = await context.Rows<AlarmRow>()
                .Where(row => EF.MultipleParameters(tenants).Contains(row.Tenant) && EF.MultipleParameters(ids).Contains(row.Id))
                .ToListAsync(cancellationToken).ConfigureAwait(false);
            foreach (AlarmRow row in rows)
                found[Key(row)] = new StoredAlarm(row.Version, Columns.Instant(row.WakeAt), row.Tries, row.Parked);
        }
        return [.. keys.Select(found.GetValueOrDefault)];
    }

    public static async Task<Backlog> AlarmBacklogAsync(DbContext context, DateTimeOffset now, CancellationToken cancellationToken)
    {
        long until = Columns.Microseconds(now);
        long? oldest = await context.Rows<AlarmRow>().Where(row => !row.Parked && row.WakeAt <= until)
            .MinAsync(static row => (long?)row.WakeAt, cancellationToken).ConfigureAwait(false);
        return Backlog(oldest, await context.Rows<AlarmRow>().LongCountAsync(static row => row.Parked, cancellationToken)
            .ConfigureAwait(false));
    }

    public static async Task<Backlog> MessageBacklogAsync(DbContext context, DateTimeOffset now, CancellationToken cancellationToken)
    {
        long until = Columns.Microseconds(now);
        long? oldest = await context.Rows<MessageRow>().Where(row => row.Status == MessageRow.Ready && row.DueAt <= until)
            .MinAsync(static row => (long?)row.DueAt, cancellationToken).ConfigureAwait(false);
        return Backlog(oldest, await context.Rows<MessageRow>()
            .LongCountAsync(static row => row.Status == MessageRow.Dead, cancellationToken).ConfigureAwait(false));
    }

    public static async Task<IReadOnlyList<DeadLetter>> DeadLettersAsync(
        DbContext context, string tenant, int max, CancellationToken cancellationToken)
    {
        List<MessageRow> rows = await context.Rows<MessageRow>().Where(row => row.Tenant == tenant && row.Status == MessageRow.Dead)
            .OrderBy(static row => row.DiedAt).ThenBy(static row => row.Sequence).Take(max).ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        return rows.ConvertAll(
            static row => new DeadLetter(row.ToMessage(), Columns.Instant(row.DiedAt ?? row.DueAt), row.Tries, row.Reason));
    }

    private static Backlog Backlog(long? oldest, long dead) => new(oldest is { } at ? Columns.Instant(at) : null, dead);

    private static ComplaintKey Key(AlarmRow row) => new(row.Tenant, new ComplaintId(row.Id));
}
