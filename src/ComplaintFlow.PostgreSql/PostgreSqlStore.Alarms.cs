using ComplaintFlow.PostgreSql.Reading;
using ComplaintFlow.PostgreSql.Writing;
using ComplaintFlow.Storage;

namespace ComplaintFlow.PostgreSql;

public sealed partial class PostgreSqlStore
{
    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<ComplaintLease>> LeaseDueAsync(LeaseRequest request, CancellationToken cancellationToken)
    {
        StoreRequestValidator.Check(request);
        return _database.RunAsync((connection, token) => Alarms.LeaseAsync(connection, request, token), cancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask SettleDueAsync(IReadOnlyList<DueOutcome> outcomes, CancellationToken cancellationToken)
    {
        StoreRequestValidator.Check(outcomes);
        await _database.RunAsync((connection, token) => Alarms.SettleAsync(connection, outcomes, token), cancellationToken)
            .ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<ParkedComplaint>> GetParkedAsync(string tenant, int max, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(max, 1);
        return _database.RunAsync((connection, token) => ComplaintTable.ParkedAsync(connection, tenant, max, token), cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<int> ResumeAsync(IReadOnlyList<ComplaintKey> keys, CancellationToken cancellationToken) =>
        _database.RunAsync((connection, token) => Alarms.ResumeAsync(connection, keys, token), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<StoredAlarm?>> GetAlarmsAsync(IReadOnlyList<ComplaintKey> keys, CancellationToken cancellationToken) =>
        _database.RunAsync((connection, token) => ComplaintTable.AlarmsAsync(connection, keys, token), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<Backlog> GetDueBacklogAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
        _database.RunAsync(
            (connection, token) => ComplaintTable.BacklogAsync(connection, ComplaintTable.AlarmsWaiting, now, token), cancellationToken);
}
