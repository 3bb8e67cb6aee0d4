using ComplaintFlow.PostgreSql.Reading;
using ComplaintFlow.PostgreSql.Writing;
using ComplaintFlow.Storage;

namespace ComplaintFlow.PostgreSql;

public sealed partial class PostgreSqlStore
{
    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<ComplaintLease>> LeaseDueAsync(LeaseRequest request, CancellationToken cancellationToken)
    {
        CallShape.Check(request);
        return _database.RunAsync((connection, token) => Alarms.LeaseAsync(connection, request, token), cancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask SettleDueAsync(IReadOnlyList<DueOutcome> outcomes, CancellationToken cancellationToken)
    {
        CallShape.Check(outcomes);
        await _database.RunAsync((connection, token) => Alarms.SettleAsync(connection, outcomes, token), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<ParkedComplaint>> ParkedAsync(string tenant, int max, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(max, 1);
        return _database.RunAsync((connection, token) => CaseFiles.ParkedAsync(connection, tenant, max, token), cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<int> ResumeAsync(IReadOnlyList<ComplaintKey> keys, CancellationToken cancellationToken) =>
        _database.RunAsync((connection, token) => Alarms.ResumeAsync(connection, keys, token), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<StandingAlarm?>> StandingAsync(IReadOnlyList<ComplaintKey> keys, CancellationToken cancellationToken) =>
        _database.RunAsync((connection, token) => CaseFiles.StandingAsync(connection, keys, token), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<Backlog> DueBacklogAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
        _database.RunAsync((connection, token) => CaseFiles.BacklogAsync(connection, CaseFiles.AlarmsWaiting, now, token), cancellationToken);
}
