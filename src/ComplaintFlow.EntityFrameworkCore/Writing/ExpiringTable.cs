using ComplaintFlow.EntityFrameworkCore.Model;
using ComplaintFlow.Storage;
using Microsoft.EntityFrameworkCore;

namespace ComplaintFlow.EntityFrameworkCore.Writing;

/// <summary>Reads and writes values that end by themselves.</summary>
internal static class ExpiringTable
{
    /// <summary>How many ended values go with one write.</summary>
    private const int MaxRemoved = 16;

    public static async Task<ExpiringValue?> FindAsync(
        DbContext context, ExpiringKey key, DateTimeOffset now, CancellationToken cancellationToken) =>
        await RowAsync(context, key, cancellationToken).ConfigureAwait(false) is { } row && row.EndsAt > Columns.Microseconds(now)
            ? Value(row) : null;

    /// <summary>Writes in the transaction of the caller. Where another writer was faster, no row has what was read.</summary>
    public static async Task<ExpiringValue?> TryWriteAsync(DbContext context, ExpiringWrite write, CancellationToken cancellationToken)
    {
        (ExpiringKey key, long now) = (write.Key, Columns.Microseconds(write.Now));
        ExpiringRow? old = await RowAsync(context, key, cancellationToken).ConfigureAwait(false);
        ExpiringRow? current = old?.EndsAt > now ? old : null;
        if (current?.Version != write.Known?.Version || (current is not null && Columns.Instant(current.EndsAt) != write.Known?.EndsAt))
            return null;
        var row = new ExpiringRow
        {
            Tenant = key.Tenant, Kind = key.Kind, Name = key.Name, Version = (old?.Version ?? 0) + 1,
            EndsAt = Columns.Microseconds(write.EndsAt), Content = write.Content.ToArray(),
        };
        Batch batch = new(context);
        if (old is null)
            batch.Insert(row);
        else
            batch.Update<ExpiringRow>(
                new { row.Version, row.EndsAt, row.Content }, new { row.Tenant, row.Kind, row.Name, old.Version, old.EndsAt });
        if (await batch.RunAsync(cancellationToken).ConfigureAwait(false) == 0)
            return null;
        await RemoveEndedAsync(context, now, cancellationToken).ConfigureAwait(false);
        return Value(row);
    }

    private static async Task RemoveEndedAsync(DbContext context, long now, CancellationToken cancellationToken)
    {
        List<ExpiringRow> ended = await context.Rows<ExpiringRow>().Where(row => row.EndsAt <= now).OrderBy(static row => row.EndsAt)
            .Take(MaxRemoved).ToListAsync(cancellationToken).ConfigureAwait(false);
        if (ended.Count == 0)
            return;
        Batch batch = new(context);
        foreach (ExpiringRow row in ended)
            batch.Delete<ExpiringRow>(new { row.Tenant, row.Kind, row.Name, row.EndsAt }); // it may have begun anew
        await batch.RunAsync(cancellationToken).ConfigureAwait(false);
    }

    private static Task<ExpiringRow?> RowAsync(DbContext context, ExpiringKey key, CancellationToken cancellationToken)
    {
        (string tenant, string kind, string name) = (key.Tenant, key.Kind, key.Name);
        return context.Rows<ExpiringRow>().Where(row => row.Tenant == tenant && row.Kind == kind && row.Name == name)
            .SingleOrDefaultAsync(cancellationToken);
    }

    private static ExpiringValue Value(ExpiringRow row) => new(row.Version, row.Content, Columns.Instant(row.EndsAt));
}
