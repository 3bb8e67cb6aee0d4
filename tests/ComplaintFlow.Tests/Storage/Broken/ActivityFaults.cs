using ComplaintFlow.Storage;

namespace ComplaintFlow.Tests.Storage.Broken;

/// <summary>Finds what was closed long ago as well.</summary>
internal sealed class ActivityIgnored : Decorator
{
    public override ValueTask<Page<ComplaintSummary>> QueryAsync(ComplaintQuery query, CancellationToken cancellationToken) =>
        Inner.QueryAsync(query with { ActiveFrom = null }, cancellationToken);
}

/// <summary>Compares as databases do, where null is neither later nor earlier.</summary>
internal sealed class OpenTakenForEnded : Decorator
{
    public override async ValueTask<Page<ComplaintSummary>> QueryAsync(ComplaintQuery query, CancellationToken cancellationToken)
    {
        Page<ComplaintSummary> page = await Inner.QueryAsync(query, cancellationToken);
        return page with { Items = [.. page.Items.Where(row => query.ActiveFrom is null || row.ActiveUntil >= query.ActiveFrom)] };
    }
}

/// <summary>Keeps the end of a row that begins again.</summary>
internal sealed class EndNeverTakenBack : Decorator
{
    private readonly Dictionary<ComplaintKey, DateTimeOffset> _ends = [];

    public override ValueTask<IReadOnlyList<CommitResult>> CommitAsync(
        IReadOnlyList<ComplaintCommit> commits, CancellationToken cancellationToken)
    {
        CommitValidator.Check(commits);
        return base.CommitAsync([.. commits.Select(Kept)], cancellationToken);
    }

    private ComplaintCommit Kept(ComplaintCommit commit)
    {
        if (commit.Summary.ActiveUntil is { } end)
            _ends[commit.Key] = end;
        return commit with
        {
            Summary = commit.Summary with
            {
                ActiveUntil = _ends.TryGetValue(commit.Key, out DateTimeOffset known) ? known : commit.Summary.ActiveUntil,
            },
        };
    }
}
