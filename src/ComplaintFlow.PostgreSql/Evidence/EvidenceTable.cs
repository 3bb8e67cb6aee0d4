using ComplaintFlow.PostgreSql.Connections;
using ComplaintFlow.Storage;
using Npgsql;

namespace ComplaintFlow.PostgreSql.Evidence;

/// <summary>Reads and writes the rows of evidence.</summary>
internal static class EvidenceTable
{
    private const int ChunkSize = 256 * 1024;

    /// <summary>Writes the bytes, chunk by chunk. The caller commits.</summary>
    /// <returns>Whether the bytes are new, or replace damaged ones. If not, nothing is to be committed.</returns>
    public static async Task<bool> AddAsync(
        NpgsqlConnection connection, string tenant, EvidenceUpload upload, CancellationToken cancellationToken)
    {
        // The instant only keeps new rows together in the index, so it is the machine's.
        var id = Guid.CreateVersion7(TimeProvider.System.GetUtcNow());
        byte[] chunk = new byte[ChunkSize];
        int place = 0;
        for (int length; (length = await FillAsync(upload.Content, chunk, cancellationToken).ConfigureAwait(false)) > 0; place++)
        {
            using NpgsqlCommand insert = connection.Ask("INSERT INTO cf_evidence_chunk (upload, place, bytes) VALUES ($1, $2, $3)")
                .Bind(id).Bind(place).Bind(chunk.AsMemory(0, length));
            await insert.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        }
        using NpgsqlCommand name = connection.Ask(
            "INSERT INTO cf_evidence (tenant, hash, upload, length) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING")
            .Bind(tenant).Bind(upload.Hash).Bind(id).Bind(upload.Length);
        return await name.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false) == 1
            || await ReplaceDamagedAsync(connection, new EvidenceKey(tenant, upload.Hash), id, upload.Length, cancellationToken)
                .ConfigureAwait(false);
    }

    /// <summary>Lets an upload take the place of an earlier one of the same bytes, if those were damaged since.</summary>
    private static async Task<bool> ReplaceDamagedAsync(
        NpgsqlConnection connection, EvidenceKey key, Guid upload, long length, CancellationToken cancellationToken)
    {
        using NpgsqlCommand find = connection.Ask("""
            SELECT e.upload FROM cf_evidence e WHERE e.tenant = $1 AND e.hash = $2 AND (e.length <> $3 OR EXISTS (
                SELECT FROM cf_evidence_chunk n LEFT JOIN cf_evidence_chunk o ON o.upload = e.upload AND o.place = n.place
                WHERE n.upload = $4 AND o.bytes IS DISTINCT FROM n.bytes)) FOR UPDATE OF e
            """).Bind(key.Tenant).Bind(key.Hash).Bind(length).Bind(upload);
        if (await find.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false) is not Guid damaged)
            return false;
        using NpgsqlCommand replace = connection.Ask(
            "UPDATE cf_evidence SET upload = $3, length = $4 WHERE tenant = $1 AND hash = $2")
            .Bind(key.Tenant).Bind(key.Hash).Bind(upload).Bind(length);
        await replace.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        using NpgsqlCommand remove = connection.Ask("DELETE FROM cf_evidence_chunk WHERE upload = $1").Bind(damaged);
        await remove.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        return true;
    }

    public static async Task<(Guid Upload, long Length)?> FindAsync(
        NpgsqlConnection connection, EvidenceKey key, CancellationToken cancellationToken)
    {
        using NpgsqlCommand find = connection.Ask("SELECT upload, length FROM cf_evidence WHERE tenant = $1 AND hash = $2")
            .Bind(key.Tenant).Bind(key.Hash);
        return (await find.ReadAllAsync(static row => (row.GetGuid(0), row.GetInt64(1)), cancellationToken).ConfigureAwait(false))
            is [var found] ? found : null;
    }

    /// <returns>The bytes; null if the chunk is missing.</returns>
    public static async Task<byte[]?> ChunkAsync(NpgsqlConnection connection, Guid upload, int place, CancellationToken cancellationToken)
    {
        using NpgsqlCommand find = connection.Ask("SELECT bytes FROM cf_evidence_chunk WHERE upload = $1 AND place = $2")
            .Bind(upload).Bind(place);
        return (byte[]?)await find.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false);
    }

    private static async ValueTask<int> FillAsync(Stream content, byte[] chunk, CancellationToken cancellationToken) =>
        await content.ReadAtLeastAsync(chunk, chunk.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
}
