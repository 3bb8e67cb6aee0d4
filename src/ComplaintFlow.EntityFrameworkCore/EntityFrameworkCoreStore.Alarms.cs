using ComplaintFlow.EntityFrameworkCore.Model;
using ComplaintFlow.EntityFrameworkCore.Reading;
using ComplaintFlow.EntityFrameworkCore.Writing;
using ComplaintFlow.Storage;

namespace ComplaintFlow.EntityFrameworkCore;

public sealed partial class EntityFrameworkCoreStore<TContext>
{
    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<ComplaintLease>> LeaseDueAsync(LeaseRequest request, CancellationToken cancellationToken)
    {
        StoreRequestValidator.Check(request);
        return LeaseAsync<AlarmRow, ComplaintLease>(request, Alarms.DueAsync, Alarms.LeaseAsync, cancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask SettleDueAsync(IReadOnlyList<DueOutcome> outcomes, CancellationToken cancellationToken)
    {
        StoreRequestValidator.Check(outcomes);
        await _database.WriteAsync((context, token) => Alarms.SettleAsync(context, outcomes, token), cancellationToken)
            .ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<ParkedComplaint>> GetParkedAsync(string tenant, int max, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(max, 1);
        return _database.ReadAsync((context, token) => Waiting.ParkedAsync(context, tenant, max, token), cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<int> ResumeAsync(IReadOnlyList<ComplaintKey> keys, CancellationToken cancellationToken) =>
        _database.WriteAsync((context, token) => Alarms.ResumeAsync(context, keys, token), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<StoredAlarm?>> GetAlarmsAsync(IReadOnlyList<ComplaintKey> keys, CancellationToken cancellationToken) =>
        _database.ReadAsync((context, token) => Waiting.AlarmsAsync(context, keys, token), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<Backlog> GetDueBacklogAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
        _database.ReadAsync((context, token) => Waiting.AlarmBacklogAsync(context, now, token), cancellationToken);
}
