using ComplaintFlow.PostgreSql.Connections;
using ComplaintFlow.Storage;

namespace ComplaintFlow.PostgreSql.Writing;

/// <summary>The commits of one call that wait to be written.</summary>
internal sealed class CommitCall(IReadOnlyList<ComplaintCommit> commits, CancellationToken cancellationToken) : GatheredCall<IReadOnlyList<CommitResult>>(cancellationToken)
{
    public IReadOnlyList<ComplaintCommit> Commits => commits;

    /// <summary>One statement writes a complaint once, so the second commit of a complaint waits for the next group.</summary>
    public override bool MayJoin(IReadOnlyList<GatheredCall> group) =>
        !group.Any(call => ((CommitCall)call).Commits.Any(other => commits.Any(commit => commit.Key == other.Key)));
}
