namespace ComplaintFlow.Storage.InMemory;

public sealed partial class InMemoryStore
{
    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<MessageLease>> LeaseAsync(LeaseRequest request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        CheckRequest(request);
        lock (_gate)
            return new(_messages.Lease(request));
    }

    /// <inheritdoc/>
    public ValueTask SettleAsync(IReadOnlyList<MessageOutcome> outcomes, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        foreach (MessageOutcome outcome in outcomes)
        {
            if (outcome.Settlement != Settlement.Done && outcome.At is null)
                throw new ArgumentException("A message that did not leave needs the instant of its next try or of its death.", nameof(outcomes));
        }
        lock (_gate)
        {
            foreach (MessageOutcome outcome in outcomes)
                _messages.Settle(outcome);
        }
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<DeadLetter>> DeadLettersAsync(string tenant, int max, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        ArgumentOutOfRangeException.ThrowIfLessThan(max, 1);
        lock (_gate)
            return new(_messages.DeadLetters(tenant, max));
    }

    /// <inheritdoc/>
    public ValueTask<int> ResendAsync(string tenant, IReadOnlyList<string> ids, DateTimeOffset now, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate)
            return new(ids.Count(id => _messages.Resend(tenant, id, now)));
    }
}
