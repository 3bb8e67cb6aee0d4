using ComplaintFlow.EntityFrameworkCore.Model;
using ComplaintFlow.EntityFrameworkCore.Reading;
using ComplaintFlow.EntityFrameworkCore.Writing;
using ComplaintFlow.Storage;
using Microsoft.EntityFrameworkCore;

namespace ComplaintFlow.EntityFrameworkCore;

public sealed partial class EntityFrameworkCoreStore<TContext>
{
    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<MessageLease>> LeaseAsync(LeaseRequest request, CancellationToken cancellationToken)
    {
        StoreRequestValidator.Check(request);
        return LeaseAsync<MessageRow, MessageLease>(request, Messages.DueAsync, Messages.LeaseAsync, cancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask SettleAsync(IReadOnlyList<MessageOutcome> outcomes, CancellationToken cancellationToken)
    {
        StoreRequestValidator.Check(outcomes);
        bool mayBeBeaten = outcomes.Any(static outcome => outcome.Successors.Count > 0); // somebody may have taken the id of one
        await _database.WriteAsync(
            (context, token) => Settlement.RunAsync(context, outcomes, token),
            mayBeBeaten: _ => mayBeBeaten && !(mayBeBeaten = false), committing: static () => { }, cancellationToken)
            .ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<DeadLetter>> GetDeadLettersAsync(string tenant, int max, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(max, 1);
        return _database.ReadAsync((context, token) => Waiting.DeadLettersAsync(context, tenant, max, token), cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<int> ResendAsync(string tenant, IReadOnlyList<string> ids, DateTimeOffset now, CancellationToken cancellationToken) =>
        _database.WriteAsync((context, token) => Messages.ResendAsync(context, tenant, ids, now, token), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<Backlog> GetOutboxBacklogAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
        _database.ReadAsync((context, token) => Waiting.MessageBacklogAsync(context, now, token), cancellationToken);

    /// <summary>
    /// Leases by compare and swap, since not every database can pass by rows that others have locked: looks for what is due, and writes
    /// the holder where the row is as it was seen. Where other workers were faster everywhere, it looks again: an empty answer says that
    /// nothing is due.
    /// </summary>
    private async ValueTask<IReadOnlyList<TLease>> LeaseAsync<TRow, TLease>(
        LeaseRequest request, Func<DbContext, LeaseRequest, CancellationToken, Task<List<TRow>>> find,
        Func<DbContext, LeaseRequest, IReadOnlyList<TRow>, CancellationToken, Task<IReadOnlyList<TLease>>> take,
        CancellationToken cancellationToken)
    {
        while (true)
        {
            List<TRow> due = await _database.ReadAsync((context, token) => find(context, request, token), cancellationToken)
                .ConfigureAwait(false);
            if (due.Count == 0)
                return [];
            IReadOnlyList<TLease> leases = await _database
                .WriteAsync((context, token) => take(context, request, due, token), cancellationToken).ConfigureAwait(false);
            if (leases.Count > 0)
                return leases;
        }
    }
}
