using ComplaintFlow.Complaints;
using ComplaintFlow.EntityFrameworkCore.Model;
using ComplaintFlow.Storage;
using Microsoft.EntityFrameworkCore;

namespace ComplaintFlow.EntityFrameworkCore.Reading;

/// <summary>Snapshots, journals, signals and definitions.</summary>
internal static class ComplaintTable
{
    /// <summary>How many entries are read at once, so that a reader that takes its time holds no connection.</summary>
    public const int Chunk = 256;

    public static async Task<FoundComplaint?> FindAsync(DbContext context, ComplaintKey key, CancellationToken cancellationToken)
    {
        FoundRow? row = await ComplaintQueries.Of(context).Find(context, key.Tenant, key.Id.Value, cancellationToken)
            .ConfigureAwait(false);
        return row is null ? null : Found(row);
    }

    public static async Task<Dictionary<ComplaintKey, FoundComplaint>> FindAsync(
        DbContext context, IReadOnlyList<ComplaintKey> keys, CancellationToken cancellationToken)
    {
        string[] tenants = [.. keys.Select(static key => key.Tenant).Distinct(StringComparer.Ordinal)];
        Guid[] ids = [.. keys.Select(static key => key.Id.Value).Distinct()];
        List<FoundRow> rows = await context.Rows<ComplaintRow>()
            .Where(row => EF.MultipleParameters(tenants).Contains(row.Tenant) && EF.MultipleParameters(ids).Contains(row.Id))
            .Select(row => new FoundRow(
                row.Tenant, row.Id, row.Version, row.Snapshot, row.Head,
                context.Set<AlarmRow>().IgnoreQueryFilters().Any(alarm => alarm.Tenant == row.Tenant && alarm.Id == row.Id)))
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        return rows.Select(Found).ToDictionary(static found => found.Complaint.Key);
    }

    public static async Task<StoredComplaint?> FindAsync(DbContext context, UniqueKey key, CancellationToken cancellationToken)
    {
        (string tenant, short kind, byte[] hash) = (key.Tenant, (short)key.Kind, Columns.HashOf(key.Value));
        ComplaintRow? row = await context.Rows<UniqueKeyRow>()
            .Where(row => row.Tenant == tenant && row.Kind == kind && row.Hash == hash)
            .Join(
                context.Rows<ComplaintRow>(), static row => new { row.Tenant, row.Id }, static row => new { row.Tenant, row.Id },
                static (_, row) => row)
            .SingleOrDefaultAsync(cancellationToken).ConfigureAwait(false);
        return Stored(row);
    }

    public static async Task<List<JournalEntry>> JournalAsync(DbContext context, JournalQuery query, CancellationToken cancellationToken)
    {
        (string tenant, Guid id, long first, long last) = (query.Key.Tenant, query.Key.Id.Value, query.FromVersion, query.ToVersion);
        List<JournalRow> rows = await context.Rows<JournalRow>()
            .Where(row => row.Tenant == tenant && row.Id == id && row.Version >= first && row.Version <= last)
            .OrderBy(static row => row.Version).Take(Chunk).ToListAsync(cancellationToken).ConfigureAwait(false);
        return rows.ConvertAll(row => new JournalEntry(query.Key, row.Version, Columns.Instant(row.At), row.Content, row.Hash));
    }

    public static async Task<IReadOnlyList<FoundSignal>> SignalsAsync(
        DbContext context, SignalQuery query, CancellationToken cancellationToken)
    {
        var found = new List<FoundSignal>();
        foreach (string value in query.Values)
        {
            List<SignalRow> rows = await SignalsAsync(context, query, value, cancellationToken).ConfigureAwait(false);
            found.AddRange(rows.Select(row => new FoundSignal(new ComplaintId(row.Id), value, Columns.Instant(row.At), row.Payload)));
        }
        return found;
    }

    public static async Task<ReadOnlyMemory<byte>?> DefinitionAsync(DbContext context, string hash, CancellationToken cancellationToken)
    {
        byte[]? content = await context.Rows<DefinitionRow>().Where(row => row.Hash == hash).Select(static row => row.Content)
            .SingleOrDefaultAsync(cancellationToken).ConfigureAwait(false);
        // A plain null would become an empty memory: a null array converts to one.
        return content is null ? default(ReadOnlyMemory<byte>?) : content;
    }

    private static Task<List<SignalRow>> SignalsAsync(
        DbContext context, SignalQuery query, string value, CancellationToken cancellationToken)
    {
        (string tenant, string kind) = (query.Tenant, query.Kind);
        (long from, long to) = (Columns.RoundedUp(query.From), Columns.Microseconds(query.To));
        return context.Rows<SignalRow>()
            .Where(row => row.Tenant == tenant && row.Kind == kind && row.Value == value && row.At >= from && row.At <= to)
            .OrderByDescending(static row => row.At).ThenByDescending(static row => row.Id).Take(query.Max)
            .ToListAsync(cancellationToken);
    }

    private static FoundComplaint Found(FoundRow row) => new(
        new StoredComplaint(new ComplaintKey(row.Tenant, new ComplaintId(row.Id)), row.Version, row.Snapshot, row.Head), row.HasAlarm);

    private static StoredComplaint? Stored(ComplaintRow? row) => row is null ? null
        : new StoredComplaint(new ComplaintKey(row.Tenant, new ComplaintId(row.Id)), row.Version, row.Snapshot, row.Head);
}

/// <summary>A complaint, and whether it has the row of an alarm.</summary>
internal sealed record FoundComplaint(StoredComplaint Complaint, bool HasAlarm);
