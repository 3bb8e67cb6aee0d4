using ComplaintFlow.Detection;
using ComplaintFlow.Handling.Engine;
using ComplaintFlow.Rules;
using ComplaintFlow.Storage;
using ComplaintFlow.Workflow.Compiled;

namespace ComplaintFlow.Handling.Service;

/// <summary>Writes a decision in one commit, and keeps the new snapshot for the next action. Thread-safe.</summary>
internal sealed class CommitWriter(
    IComplaintStore store, SnapshotCache cache, SignalMaker signals, SearchKeyMaker searchKeys, ChainAnchors anchors,
    OperationTelemetry telemetry)
{
    /// <summary>Commits a decision. If that fails, the cached snapshot is dropped.</summary>
    /// <param name="key">The complaint.</param>
    /// <param name="before">The complaint on which the decision is based; null for a receipt.</param>
    /// <param name="decision">The decision, which has an entry.</param>
    /// <param name="book">The rules by which it was decided.</param>
    /// <param name="workflow">The workflow by which it was decided.</param>
    /// <param name="keys">The unique keys that lead to the complaint from now on.</param>
    /// <param name="cancellationToken">A token that cancels the call.</param>
    public async ValueTask<CommitResult> WriteAsync(
        ComplaintKey key, LoadedComplaint? before, Decision decision, RuleBook book, CompiledWorkflow workflow,
        IReadOnlyList<UniqueKey> keys, CancellationToken cancellationToken)
    {
        var found = CommitSignals.Of(before?.Complaint, decision, book.EarlyWarning, signals, key.Tenant);
        IReadOnlyList<string>? sought = searchKeys.Changed(before?.Complaint, decision.Complaint!, book.PhoneRegion, key.Tenant);
        ReadOnlyMemory<byte> head = before?.ChainHead ?? HashChain.Start;
        ComplaintCommit commit = CommitFactory.Create(
            decision, before?.Complaint, key, head, book, workflow, found, keys, sought);
        if (anchors.Exist)
            commit = ChainHeadMessages.WithHead(commit);
        cache.Forget(key);
        try
        {
            CommitResult result = (await store.CommitAsync([commit], cancellationToken).ConfigureAwait(false))[0];
            if (result.Status == CommitStatus.Committed)
            {
                cache.Keep(key, new LoadedComplaint(decision.Complaint!, commit.Entry.Hash, IsRecent: true));
                telemetry.Committed(decision);
            }
            return result;
        }
        catch (ArgumentException) when (before is { IsRecent: true })
        {
            // The database was restored from a copy and has reached the same version with other entries. A real defect will occur
            // again on the state that is loaded now.
            return new CommitResult(CommitStatus.VersionConflict);
        }
    }
}
