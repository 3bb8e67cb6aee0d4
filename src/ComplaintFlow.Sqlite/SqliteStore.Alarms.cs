using ComplaintFlow.Sqlite.Reading;
using ComplaintFlow.Sqlite.Writing;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Sqlite;

public sealed partial class SqliteStore
{
    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<ComplaintLease>> LeaseDueAsync(LeaseRequest request, CancellationToken cancellationToken)
    {
        CallShape.Check(request);
        return await ReadAsync(connection => Alarms.AnyDue(connection, request.Now), cancellationToken).ConfigureAwait(false)
            ? await WriteAsync(connection => Alarms.Lease(connection, request), cancellationToken).ConfigureAwait(false)
            : [];
    }

    /// <inheritdoc/>
    public async ValueTask SettleDueAsync(IReadOnlyList<DueOutcome> outcomes, CancellationToken cancellationToken)
    {
        CallShape.Check(outcomes);
        await WriteAsync(connection => Alarms.Settle(connection, outcomes), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<ParkedComplaint>> ParkedAsync(string tenant, int max, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(max, 1);
        return ReadAsync(connection => CaseFiles.Parked(connection, tenant, max), cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<int> ResumeAsync(IReadOnlyList<ComplaintKey> keys, CancellationToken cancellationToken) =>
        WriteAsync(connection => Alarms.Resume(connection, keys), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<StandingAlarm?>> StandingAsync(IReadOnlyList<ComplaintKey> keys, CancellationToken cancellationToken) =>
        ReadAsync(connection => CaseFiles.Standing(connection, keys), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<Backlog> DueBacklogAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
        ReadAsync(connection => CaseFiles.Backlog(connection, CaseFiles.AlarmsWaiting, now), cancellationToken);
}
