using System.Runtime.CompilerServices;
using ComplaintFlow.PostgreSql.Transfer;
using ComplaintFlow.Storage;

namespace ComplaintFlow.PostgreSql;

public sealed partial class PostgreSqlStore
{
    /// <inheritdoc/>
    public async IAsyncEnumerable<ComplaintRecord> ReadRecordsAsync(
        string? tenant, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Snapshot snapshot = await Snapshot.OpenAsync(_database, cancellationToken).ConfigureAwait(false);
        await using (snapshot.ConfigureAwait(false))
        {
            await foreach (ComplaintRecord record in RecordReading.Tables(snapshot, tenant).JoinAsync(cancellationToken)
                .ConfigureAwait(false))
                yield return record;
        }
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<RecordStatus>> WriteRecordsAsync(
        IReadOnlyList<ComplaintRecord> records, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        RecordJudge.Check(records);
        return records.Count == 0 ? [] : await _database.RunAsync(
            (connection, token) => RecordWriting.WriteAsync(connection, records, token), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public ValueTask<RecordCounts> CountRecordsAsync(string? tenant, CancellationToken cancellationToken) =>
        _database.RunAsync((connection, token) => RecordReading.CountAsync(connection, tenant, token), cancellationToken);

    /// <inheritdoc/>
    public async IAsyncEnumerable<StoredDefinition> ReadDefinitionsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Snapshot snapshot = await Snapshot.OpenAsync(_database, cancellationToken).ConfigureAwait(false);
        await using (snapshot.ConfigureAwait(false))
        {
            await foreach (StoredDefinition definition in RecordReading.Definitions(snapshot, cancellationToken).ConfigureAwait(false))
                yield return definition;
        }
    }
}
