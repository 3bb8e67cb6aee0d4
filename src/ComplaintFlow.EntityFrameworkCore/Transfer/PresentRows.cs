using ComplaintFlow.Complaints;
using ComplaintFlow.EntityFrameworkCore.Model;
using ComplaintFlow.Storage;
using Microsoft.EntityFrameworkCore;

namespace ComplaintFlow.EntityFrameworkCore.Transfer;

/// <summary>
/// What stands in the database in the way of records. Nothing is locked by the look: what has come since fails the write.
/// </summary>
internal sealed class PresentRows
{
    /// <summary>How many values one query asks for: SQL Server takes 2100 parameters.</summary>
    private const int Chunk = 500;

    /// <summary>Versions and heads.</summary>
    public Dictionary<ComplaintKey, (long Version, byte[] Head)> Complaints { get; } = [];

    /// <summary>Those of the unique keys that exist.</summary>
    public HashSet<(string Tenant, short Kind, string Hash)> Keys { get; } = [];

    /// <summary>Those of the messages that have not left.</summary>
    public HashSet<(string Tenant, string Id)> Messages { get; } = [];

    public static async Task<PresentRows> ReadAsync(
        DbContext context, IReadOnlyList<ComplaintRecord> records, CancellationToken cancellationToken)
    {
        var present = new PresentRows();
        string[] tenants = [.. records.Select(static record => record.Key.Tenant).Distinct(StringComparer.Ordinal)];
        foreach (string tenant in tenants)
        {
            ComplaintRecord[] own = [.. records.Where(record => string.Equals(record.Key.Tenant, tenant, StringComparison.Ordinal))];
            foreach (Guid[] ids in own.Select(static record => record.Key.Id.Value).Chunk(Chunk))
                await present.ReadComplaintsAsync(context, tenant, ids, cancellationToken).ConfigureAwait(false);
            foreach (byte[][] hashes in own.SelectMany(static record => record.UniqueKeys)
                .Select(static key => Columns.HashOf(key.Value)).Chunk(Chunk))
                await present.ReadKeysAsync(context, tenant, hashes, cancellationToken).ConfigureAwait(false);
            foreach (string[] ids in own.SelectMany(static record => record.Messages).Select(static pending => pending.Message.Id)
                .Chunk(Chunk))
                await present.ReadMessagesAsync(context, tenant, ids, cancellationToken).ConfigureAwait(false);
        }
        return present;
    }

    private async Task ReadComplaintsAsync(DbContext context, string tenant, Guid[] ids, CancellationToken cancellationToken)
    {
        var rows = await context.Rows<ComplaintRow>()
            .Where(row => row.Tenant == tenant && EF.MultipleParameters(ids).Contains(row.Id))
            .Select(static row => new { row.Id, row.Version, row.Head }).ToListAsync(cancellationToken).ConfigureAwait(false);
        foreach (var row in rows)
            Complaints[new ComplaintKey(tenant, new ComplaintId(row.Id))] = (row.Version, row.Head);
    }

    private async Task ReadKeysAsync(DbContext context, string tenant, byte[][] hashes, CancellationToken cancellationToken)
    {
        var rows = await context.Rows<UniqueKeyRow>()
            .Where(row => row.Tenant == tenant && EF.MultipleParameters(hashes).Contains(row.Hash))
            .Select(static row => new { row.Kind, row.Hash }).ToListAsync(cancellationToken).ConfigureAwait(false);
        Keys.UnionWith(rows.Select(row => (tenant, row.Kind, Convert.ToHexString(row.Hash))));
    }

    private async Task ReadMessagesAsync(DbContext context, string tenant, string[] ids, CancellationToken cancellationToken)
    {
        List<string> found = await context.Rows<MessageRow>()
            .Where(row => row.Tenant == tenant && EF.MultipleParameters(ids).Contains(row.MessageId))
            .Select(static row => row.MessageId).ToListAsync(cancellationToken).ConfigureAwait(false);
        Messages.UnionWith(found.Select(id => (tenant, id)));
    }
}
