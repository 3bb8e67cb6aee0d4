using ComplaintFlow.Detection;
using ComplaintFlow.Handling.Engine;
using ComplaintFlow.Rules;
using ComplaintFlow.Storage;
using ComplaintFlow.Workflow.Compiled;

namespace ComplaintFlow.Handling.Service;

/// <summary>Writes what was decided in one commit, and keeps the new snapshot for the next action. Thread-safe.</summary>
internal sealed class CommitWriter(IComplaintStore store, SnapshotCache cache, SignalMaker signals, ChainAnchors anchors)
{
    /// <summary>Commits; what failed is not kept any more.</summary>
    /// <param name="key">The complaint.</param>
    /// <param name="start">What the decision rests on.</param>
    /// <param name="decision">What was decided. It has an entry.</param>
    /// <param name="book">The rules by which it was decided.</param>
    /// <param name="workflow">The workflow by which it was decided.</param>
    /// <param name="keys">The unique keys that lead to the complaint from now on.</param>
    /// <param name="cancellationToken">A token that cancels the call.</param>
    public async ValueTask<CommitResult> WriteAsync(
        ComplaintKey key, DecisionStart start, Decision decision, RuleBook book, CompiledWorkflow workflow, IReadOnlyList<UniqueKey> keys,
        CancellationToken cancellationToken)
    {
        CommitSignals found = CommitSignals.Of(start.Complaint, decision, book.EarlyWarning, signals, ComplaintKey.DefaultTenant);
        ComplaintCommit commit = CommitFactory.Create(decision, key, start.ChainHead, book, workflow, found, keys);
        if (anchors.Exist)
            commit = ChainHeadMessages.WithHead(commit);
        cache.Forget(key);
        try
        {
            CommitResult result = (await store.CommitAsync([commit], cancellationToken).ConfigureAwait(false))[0];
            if (result.Status == CommitStatus.Committed)
                cache.Keep(key, new LoadedComplaint(decision.Complaint!, commit.Entry.Hash, IsRecent: true));
            return result;
        }
        catch (ArgumentException) when (start.IsRecent)
        {
            // The database was restored from a copy, and has come to the same version by other entries. A true defect comes again on what
            // is loaded now.
            return new CommitResult(CommitStatus.VersionConflict);
        }
    }
}
