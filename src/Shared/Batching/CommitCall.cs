using ComplaintFlow.Storage;

namespace ComplaintFlow.Batching;

/// <summary>The commits of one call that wait to be written.</summary>
internal sealed class CommitCall(IReadOnlyList<ComplaintCommit> commits, CancellationToken cancellationToken)
    : BatchedCall<IReadOnlyList<CommitResult>>(cancellationToken)
{
    public IReadOnlyList<ComplaintCommit> Commits => commits;

    /// <summary>A group writes a complaint once, so the second commit of a complaint waits for the next group.</summary>
    public override bool TryJoin(HashSet<ComplaintKey> written)
    {
        if (commits.Any(commit => written.Contains(commit.Key)))
            return false;
        written.UnionWith(commits.Select(static commit => commit.Key));
        return true;
    }
}
