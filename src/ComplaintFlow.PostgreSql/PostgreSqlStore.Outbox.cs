using ComplaintFlow.PostgreSql.Reading;
using ComplaintFlow.PostgreSql.Writing;
using ComplaintFlow.Storage;

namespace ComplaintFlow.PostgreSql;

public sealed partial class PostgreSqlStore
{
    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<MessageLease>> LeaseAsync(LeaseRequest request, CancellationToken cancellationToken)
    {
        StoreRequestValidator.Check(request);
        return _database.RunAsync((connection, token) => Messages.LeaseAsync(connection, request, token), cancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask SettleAsync(IReadOnlyList<MessageOutcome> outcomes, CancellationToken cancellationToken)
    {
        StoreRequestValidator.Check(outcomes);
        await _database.RunAsync((connection, token) => Settlement.RunAsync(connection, outcomes, token), cancellationToken)
            .ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<DeadLetter>> GetDeadLettersAsync(string tenant, int max, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(max, 1);
        return _database.RunAsync(
            (connection, token) => ComplaintTable.DeadLettersAsync(connection, tenant, max, token), cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<int> ResendAsync(string tenant, IReadOnlyList<string> ids, DateTimeOffset now, CancellationToken cancellationToken) =>
        _database.RunAsync((connection, token) => Messages.ResendAsync(connection, tenant, ids, now, token), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<Backlog> GetOutboxBacklogAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
        _database.RunAsync(
            (connection, token) => ComplaintTable.BacklogAsync(connection, ComplaintTable.MessagesWaiting, now, token), cancellationToken);
}
