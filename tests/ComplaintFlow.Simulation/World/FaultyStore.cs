using ComplaintFlow.Storage;

namespace ComplaintFlow.Simulation.World;

/// <summary>The store of one node: it fails, waits and remembers as the run asks for.</summary>
internal sealed class FaultyStore(SharedStore inner, Commits commits) : IComplaintStore, IAlarms, IOutbox, IDefinitionStore
{
    private TaskCompletionSource? _reached;
    private TaskCompletionSource? _gate;

    /// <summary>The fault that strikes next; null for none.</summary>
    public FaultPoint? Armed { get; set; }

    /// <summary>Holds the next commit before it is written.</summary>
    /// <returns>A task that ends when a commit waits.</returns>
    public Task HoldNextCommit()
    {
        _reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        return _reached.Task;
    }

    /// <summary>Lets the commit that waits go on; or the next one not wait.</summary>
    public void Release()
    {
        _reached = null;
        _gate?.TrySetResult();
    }

    public async ValueTask<IReadOnlyList<CommitResult>> CommitAsync(IReadOnlyList<ComplaintCommit> wanted,
        CancellationToken cancellationToken)
    {
        if (_reached is { } reached)
        {
            _reached = null;
            reached.TrySetResult();
            await _gate!.Task.ConfigureAwait(false);
        }
        Strike(FaultPoint.BeforeCommit, "The connection is lost before the commit.");
        IReadOnlyList<CommitResult> results = await inner.Complaints.CommitAsync(wanted, cancellationToken).ConfigureAwait(false);
        for (int i = 0; i < wanted.Count; i++)
        {
            if (results[i].Status == CommitStatus.Committed)
                commits.Add(wanted[i]);
        }
        Strike(FaultPoint.AfterCommit, "The answer to the commit is lost.");
        return results;
    }

    public ValueTask<StoredComplaint?> FindAsync(ComplaintKey key, CancellationToken cancellationToken)
    {
        Strike(FaultPoint.BeforeRead, "The connection is lost before the read.");
        return inner.Complaints.FindAsync(key, cancellationToken);
    }

    public ValueTask<StoredComplaint?> FindByUniqueKeyAsync(UniqueKey key, CancellationToken cancellationToken) =>
        inner.Complaints.FindByUniqueKeyAsync(key, cancellationToken);

    public IAsyncEnumerable<JournalEntry> ReadJournalAsync(JournalQuery query, CancellationToken cancellationToken) =>
        inner.Complaints.ReadJournalAsync(query, cancellationToken);

    public ValueTask<Page<ComplaintSummary>> QueryAsync(ComplaintQuery query, CancellationToken cancellationToken) =>
        inner.Complaints.QueryAsync(query, cancellationToken);

    public ValueTask<IReadOnlyList<GroupCount>> CountAsync(CountQuery query, CancellationToken cancellationToken) =>
        inner.Complaints.CountAsync(query, cancellationToken);

    public ValueTask<IReadOnlyList<FoundSignal>> FindSignalsAsync(SignalQuery query, CancellationToken cancellationToken) =>
        inner.Complaints.FindSignalsAsync(query, cancellationToken);

    public ValueTask<IReadOnlyList<string>> GetTenantsAsync(CancellationToken cancellationToken) =>
        inner.Complaints.GetTenantsAsync(cancellationToken);

    public ValueTask<IReadOnlyList<ComplaintLease>> LeaseDueAsync(LeaseRequest request, CancellationToken cancellationToken) =>
        inner.Alarms.LeaseDueAsync(request, cancellationToken);

    public ValueTask SettleDueAsync(IReadOnlyList<DueOutcome> outcomes, CancellationToken cancellationToken)
    {
        Strike(FaultPoint.BeforeSettling, "The connection is lost before alarms are settled.");
        return inner.Alarms.SettleDueAsync(outcomes, cancellationToken);
    }

    public ValueTask<IReadOnlyList<ParkedComplaint>> GetParkedAsync(string tenant, int max, CancellationToken cancellationToken) =>
        inner.Alarms.GetParkedAsync(tenant, max, cancellationToken);

    public ValueTask<int> ResumeAsync(IReadOnlyList<ComplaintKey> keys, CancellationToken cancellationToken) =>
        inner.Alarms.ResumeAsync(keys, cancellationToken);

    public ValueTask<IReadOnlyList<StoredAlarm?>> GetAlarmsAsync(IReadOnlyList<ComplaintKey> keys, CancellationToken cancellationToken) =>
        inner.Alarms.GetAlarmsAsync(keys, cancellationToken);

    public ValueTask<Backlog> GetDueBacklogAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
        inner.Alarms.GetDueBacklogAsync(now, cancellationToken);

    public ValueTask<IReadOnlyList<MessageLease>> LeaseAsync(LeaseRequest request, CancellationToken cancellationToken) =>
        inner.Outbox.LeaseAsync(request, cancellationToken);

    public ValueTask SettleAsync(IReadOnlyList<MessageOutcome> outcomes, CancellationToken cancellationToken)
    {
        Strike(FaultPoint.BeforeSettling, "The connection is lost before messages are settled.");
        return inner.Outbox.SettleAsync(outcomes, cancellationToken);
    }

    public ValueTask<IReadOnlyList<DeadLetter>> GetDeadLettersAsync(string tenant, int max, CancellationToken cancellationToken) =>
        inner.Outbox.GetDeadLettersAsync(tenant, max, cancellationToken);

    public ValueTask<int> ResendAsync(string tenant, IReadOnlyList<string> ids, DateTimeOffset now, CancellationToken cancellationToken) =>
        inner.Outbox.ResendAsync(tenant, ids, now, cancellationToken);

    public ValueTask<Backlog> GetOutboxBacklogAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
        inner.Outbox.GetOutboxBacklogAsync(now, cancellationToken);

    public ValueTask SaveAsync(string hash, ReadOnlyMemory<byte> definition, CancellationToken cancellationToken) =>
        inner.Definitions.SaveAsync(hash, definition, cancellationToken);

    public ValueTask<ReadOnlyMemory<byte>?> FindAsync(string hash, CancellationToken cancellationToken) =>
        inner.Definitions.FindAsync(hash, cancellationToken);

    private void Strike(FaultPoint point, string what)
    {
        if (Armed != point)
            return;
        Armed = null;
        throw new SimulatedFaultException(what);
    }
}
