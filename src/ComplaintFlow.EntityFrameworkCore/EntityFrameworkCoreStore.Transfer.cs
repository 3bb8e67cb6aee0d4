using ComplaintFlow.EntityFrameworkCore.Transfer;
using ComplaintFlow.Storage;

namespace ComplaintFlow.EntityFrameworkCore;

public sealed partial class EntityFrameworkCoreStore<TContext>
{
    /// <inheritdoc/>
    public IAsyncEnumerable<ComplaintRecord> ReadRecordsAsync(string? tenant, CancellationToken cancellationToken) =>
        RecordReading.Tables(_database, tenant).JoinAsync(cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<RecordStatus>> WriteRecordsAsync(
        IReadOnlyList<ComplaintRecord> records, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        RecordJudge.Check(records);
        if (records.Count == 0)
            return [];
        bool wasBeaten = false;
        return await _database.WriteAsync(
            (context, token) => RecordWriting.WriteAsync(context, records, token),
            mayBeBeaten: _ => !wasBeaten && (wasBeaten = true), // another writer may have come in between
            committing: static () => { }, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public ValueTask<RecordCounts> CountRecordsAsync(string? tenant, CancellationToken cancellationToken) =>
        _database.ReadAsync((context, token) => RecordReading.CountAsync(context, tenant, token), cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<StoredDefinition> ReadDefinitionsAsync(CancellationToken cancellationToken) =>
        RecordReading.DefinitionsAsync(_database, cancellationToken);
}
