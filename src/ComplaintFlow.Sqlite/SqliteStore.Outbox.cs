using ComplaintFlow.Sqlite.Reading;
using ComplaintFlow.Sqlite.Writing;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Sqlite;

public sealed partial class SqliteStore
{
    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<MessageLease>> LeaseAsync(LeaseRequest request, CancellationToken cancellationToken)
    {
        StoreRequestValidator.Check(request);
        return LeaseAsync(request, Messages.Work, Messages.Lease, cancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask SettleAsync(IReadOnlyList<MessageOutcome> outcomes, CancellationToken cancellationToken)
    {
        StoreRequestValidator.Check(outcomes);
        await WriteAsync(connection => Messages.Settle(connection, outcomes), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<DeadLetter>> GetDeadLettersAsync(string tenant, int max, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(max, 1);
        return ReadAsync(connection => ComplaintTable.DeadLetters(connection, tenant, max), cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<int> ResendAsync(string tenant, IReadOnlyList<string> ids, DateTimeOffset now, CancellationToken cancellationToken) =>
        WriteAsync(connection => Messages.Resend(connection, tenant, ids, now), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<Backlog> GetOutboxBacklogAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
        ReadAsync(connection => ComplaintTable.Backlog(connection, ComplaintTable.MessagesWaiting, now), cancellationToken);
}
