using System.Runtime.CompilerServices;
using ComplaintFlow.Sqlite.Connections;
using ComplaintFlow.Sqlite.Transfer;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Sqlite;

public sealed partial class SqliteStore
{
    /// <inheritdoc/>
    public async IAsyncEnumerable<ComplaintRecord> ReadRecordsAsync(
        string? tenant, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        await _database.EnsureAsync(cancellationToken).ConfigureAwait(false);
        using Snapshot snapshot = OpenSnapshot();
        await foreach (ComplaintRecord record in RecordReading.Tables(snapshot, tenant).JoinAsync(cancellationToken).ConfigureAwait(false))
            yield return record;
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<RecordStatus>> WriteRecordsAsync(
        IReadOnlyList<ComplaintRecord> records, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        RecordJudge.Check(records);
        return records.Count == 0 ? [] : await WriteAsync(connection => RecordWriting.Write(connection, records), cancellationToken)
            .ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public ValueTask<RecordCounts> CountRecordsAsync(string? tenant, CancellationToken cancellationToken) =>
        ReadAsync(connection => RecordReading.Count(connection, tenant), cancellationToken);

    /// <inheritdoc/>
    public async IAsyncEnumerable<StoredDefinition> ReadDefinitionsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        await _database.EnsureAsync(cancellationToken).ConfigureAwait(false);
        using Snapshot snapshot = OpenSnapshot();
        foreach (StoredDefinition definition in snapshot.Read(
            "SELECT hash, content FROM cf_definition ORDER BY hash", static _ => { },
            static row => new StoredDefinition(row.Text(0), row.Copy(1))))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return definition;
        }
    }

    private Snapshot OpenSnapshot() => new(Connection.Open(_database.ConnectionString, _busyTimeout));
}
