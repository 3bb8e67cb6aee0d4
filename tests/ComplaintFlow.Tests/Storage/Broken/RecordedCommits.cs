using ComplaintFlow.Storage;

namespace ComplaintFlow.Tests.Storage.Broken;

/// <summary>Breaks nothing and keeps every commit that it is asked for.</summary>
internal sealed class RecordedCommits : Decorator
{
    public List<ComplaintCommit> Commits { get; } = [];

    public override ValueTask<IReadOnlyList<CommitResult>> CommitAsync(
        IReadOnlyList<ComplaintCommit> commits, CancellationToken cancellationToken)
    {
        Commits.AddRange(commits);
        return base.CommitAsync(commits, cancellationToken);
    }
}
