using ComplaintFlow.Storage;

namespace ComplaintFlow.StoreLoad.Account;

/// <summary>
/// A store that answers each commit and keeps none: what is left is what the library itself does. It reads from another one.
/// </summary>
internal sealed class AnsweringStore(IComplaintStore store) : PassingStore(store)
{
    /// <summary>The last commit.</summary>
    public ComplaintCommit? Last { get; private set; }

    public override ValueTask<IReadOnlyList<CommitResult>> CommitAsync(
        IReadOnlyList<ComplaintCommit> commits, CancellationToken cancellationToken)
    {
        Last = commits[0];
        return new([new CommitResult(CommitStatus.Committed)]);
    }
}
