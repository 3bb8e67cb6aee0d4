using ComplaintFlow.Sqlite.Reading;
using ComplaintFlow.Sqlite.Writing;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Sqlite;

public sealed partial class SqliteStore
{
    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<ComplaintLease>> LeaseDueAsync(LeaseRequest request, CancellationToken cancellationToken)
    {
        StoreRequestValidator.Check(request);
        return LeaseAsync(request, Alarms.Work, Alarms.Lease, cancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask SettleDueAsync(IReadOnlyList<DueOutcome> outcomes, CancellationToken cancellationToken)
    {
        StoreRequestValidator.Check(outcomes);
        await WriteAsync(connection => Alarms.Settle(connection, outcomes), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<ParkedComplaint>> GetParkedAsync(string tenant, int max, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(max, 1);
        return ReadAsync(connection => ComplaintTable.Parked(connection, tenant, max), cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<int> ResumeAsync(IReadOnlyList<ComplaintKey> keys, CancellationToken cancellationToken) =>
        WriteAsync(connection => Alarms.Resume(connection, keys), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<StoredAlarm?>> GetAlarmsAsync(IReadOnlyList<ComplaintKey> keys, CancellationToken cancellationToken) =>
        ReadAsync(connection => ComplaintTable.Alarms(connection, keys), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<Backlog> GetDueBacklogAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
        ReadAsync(connection => ComplaintTable.Backlog(connection, ComplaintTable.AlarmsWaiting, now), cancellationToken);
}
