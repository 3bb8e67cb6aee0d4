using ComplaintFlow.Storage;
using Npgsql;
using NpgsqlTypes;

namespace ComplaintFlow.StoreLoad.Growth;

/// <summary>
/// Writes complaints that the library has made by COPY, which takes a fraction of what commits take. The rows are those that the store
/// would have left.
/// </summary>
internal sealed class BulkWriter(NpgsqlDataSource source)
{
    private const string Bulk = "(FORMAT BINARY)";

    public async Task WriteAsync(IReadOnlyList<MadeComplaint> made)
    {
        await using NpgsqlConnection connection = await source.OpenConnectionAsync();
        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync();
        await CopyAsync(connection, "cf_complaint (tenant, id, version, head, snapshot)", made, static (rows, one) =>
        {
            Begin(rows, one.Last.Key);
            rows.Write(one.Last.Entry.Version, NpgsqlDbType.Bigint);
            rows.Write(one.Last.Entry.Hash, NpgsqlDbType.Bytea);
            rows.Write(one.Last.Snapshot, NpgsqlDbType.Bytea);
        });
        await CopyAsync(connection, "cf_summary (tenant, id, version, number, received_at, channel, state, state_key, tier, tier_key, "
            + "queue_rank, category, category_key, severity, department, department_key, owner, owner_key, is_open, next_due_at, breaches, "
            + "priority, active_until)", made, static (rows, one) => Summary(rows, one.Last.Summary));
        await CopyAsync(connection, "cf_alarm (tenant, id, version, wake_at)", made, static (rows, one) =>
        {
            Begin(rows, one.Last.Key);
            rows.Write(one.Last.Entry.Version, NpgsqlDbType.Bigint);
            Instant(rows, one.Last.WakeAt);
        });
        await CopyAsync(
            connection, "cf_journal (tenant, id, version, at, content, hash)", made.SelectMany(static one => one.Entries),
            static (rows, entry) =>
            {
                Begin(rows, entry.Key);
                rows.Write(entry.Version, NpgsqlDbType.Bigint);
                Instant(rows, entry.At);
                rows.Write(entry.Content, NpgsqlDbType.Bytea);
                rows.Write(entry.Hash, NpgsqlDbType.Bytea);
            });
        await CopyAsync(
            connection, "cf_unique_key (tenant, kind, value, id)",
            made.SelectMany(static one => one.Keys.Select(key => (one.Last.Key.Id, Key: key))), static (rows, one) =>
            {
                rows.Write(one.Key.Tenant, NpgsqlDbType.Text);
                rows.Write((short)one.Key.Kind, NpgsqlDbType.Smallint);
                rows.Write(one.Key.Value, NpgsqlDbType.Text);
                rows.Write(one.Id.Value, NpgsqlDbType.Uuid);
            });
        await CopyAsync(
            connection, "cf_search_key (tenant, value, id)",
            made.SelectMany(static one => one.SearchKeys.Distinct(StringComparer.Ordinal).Select(key => (one.Last.Key, Value: key))),
            static (rows, one) =>
            {
                rows.Write(one.Key.Tenant, NpgsqlDbType.Text);
                rows.Write(one.Value, NpgsqlDbType.Text);
                rows.Write(one.Key.Id.Value, NpgsqlDbType.Uuid);
            });
        await transaction.CommitAsync();
    }

    private static async Task CopyAsync<T>(
        NpgsqlConnection connection, string columns, IEnumerable<T> all, Action<NpgsqlBinaryImporter, T> write)
    {
        await using NpgsqlBinaryImporter rows = await connection.BeginBinaryImportAsync($"COPY {columns} FROM STDIN {Bulk}");
        foreach (T one in all)
        {
            await rows.StartRowAsync();
            write(rows, one);
        }
        await rows.CompleteAsync();
    }

    private static void Summary(NpgsqlBinaryImporter rows, ComplaintSummary row)
    {
        Begin(rows, row.Key);
        rows.Write(row.Version, NpgsqlDbType.Bigint);
        rows.Write(row.Number, NpgsqlDbType.Text);
        Instant(rows, row.ReceivedAt);
        rows.Write(row.Channel, NpgsqlDbType.Text);
        Name(rows, row.State);
        Name(rows, row.Tier);
        rows.Write(-(long)row.TierRank, NpgsqlDbType.Bigint);
        Name(rows, row.Category);
        Small(rows, (short?)row.Severity);
        Name(rows, row.Department);
        Name(rows, row.Owner);
        rows.Write(row.IsOpen, NpgsqlDbType.Boolean);
        rows.Write(row.NextDueAt?.UtcDateTime ?? DateTime.MaxValue, NpgsqlDbType.TimestampTz); // the greatest one becomes infinity
        rows.Write(row.Breaches, NpgsqlDbType.Integer);
        Small(rows, (short?)row.Priority);
        Instant(rows, row.ActiveUntil);
    }

    private static void Begin(NpgsqlBinaryImporter rows, ComplaintKey key)
    {
        rows.Write(key.Tenant, NpgsqlDbType.Text);
        rows.Write(key.Id.Value, NpgsqlDbType.Uuid);
    }

    /// <summary>A name, and the form by which it is compared.</summary>
    private static void Name(NpgsqlBinaryImporter rows, string? name)
    {
        foreach (string? text in new[] { name, name?.ToUpperInvariant() })
        {
            if (text is null)
                rows.WriteNull();
            else
                rows.Write(text, NpgsqlDbType.Text);
        }
    }

    private static void Small(NpgsqlBinaryImporter rows, short? value)
    {
        if (value is { } number)
            rows.Write(number, NpgsqlDbType.Smallint);
        else
            rows.WriteNull();
    }

    private static void Instant(NpgsqlBinaryImporter rows, DateTimeOffset? at)
    {
        if (at is { } instant)
            rows.Write(instant.UtcDateTime, NpgsqlDbType.TimestampTz);
        else
            rows.WriteNull();
    }
}
