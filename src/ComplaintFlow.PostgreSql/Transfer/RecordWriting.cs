using System.Data;
using ComplaintFlow.PostgreSql.Connections;
using ComplaintFlow.Storage;
using Npgsql;

namespace ComplaintFlow.PostgreSql.Transfer;

/// <summary>Writes the records of one call in one transaction: judges all of them, and writes those that can be written.</summary>
internal static class RecordWriting
{
    private const int MaxAttempts = 10;

    /// <summary>Writes; again if another writer has put a row in the way since the records were judged.</summary>
    public static async Task<IReadOnlyList<RecordStatus>> WriteAsync(
        NpgsqlConnection connection, IReadOnlyList<ComplaintRecord> records, CancellationToken cancellationToken)
    {
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                return await TryAsync(connection, records, cancellationToken).ConfigureAwait(false);
            }
            catch (PostgresException exception) when (NpgsqlErrors.IsUniqueViolation(exception) && attempt < MaxAttempts)
            {
            }
        }
    }

    private static async Task<RecordStatus[]> TryAsync(
        NpgsqlConnection connection, IReadOnlyList<ComplaintRecord> records, CancellationToken cancellationToken)
    {
        NpgsqlTransaction transaction = await connection.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellationToken)
            .ConfigureAwait(false);
        await using (transaction.ConfigureAwait(false))
        {
            PresentRows present = await PresentRows.ReadAsync(connection, records, cancellationToken).ConfigureAwait(false);
            var judge = new RecordJudge(
                present.Keys.Contains, message => present.Messages.Contains((message.Key.Tenant, message.Id)));
            var statuses = new RecordStatus[records.Count];
            for (int i = 0; i < statuses.Length; i++)
            {
                (long? version, byte[] head) = present.Complaints.TryGetValue(records[i].Key, out (long Version, byte[] Head) stored)
                    ? ((long?)stored.Version, stored.Head) : (null, []);
                statuses[i] = judge.Judge(records[i], version, head);
            }
            ComplaintRecord[] accepted = [.. records.Where((_, i) => statuses[i] == RecordStatus.Written)];
            if (accepted.Length == 0)
                return statuses;
            using var batch = new NpgsqlBatch(connection);
            RecordBatch.Fill(batch, accepted);
            await batch.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
            await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
            return statuses;
        }
    }
}
