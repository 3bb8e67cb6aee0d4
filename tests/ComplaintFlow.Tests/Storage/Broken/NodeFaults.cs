using System.Collections.Concurrent;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Tests.Storage.Broken;

/// <summary>Answers from what it wrote itself, as if it were the only node.</summary>
internal sealed class CachingNode : Decorator
{
    private readonly ConcurrentDictionary<ComplaintKey, StoredComplaint> _written = new();

    public override async ValueTask<IReadOnlyList<CommitResult>> CommitAsync(
        IReadOnlyList<ComplaintCommit> commits, CancellationToken cancellationToken)
    {
        IReadOnlyList<CommitResult> results = await Inner.CommitAsync(commits, cancellationToken);
        for (int i = 0; i < results.Count; i++)
        {
            if (results[i].Status == CommitStatus.Committed)
                _written[commits[i].Key] =
                    new StoredComplaint(commits[i].Key, commits[i].Entry.Version, commits[i].Snapshot, commits[i].Entry.Hash);
            else
                _written.TryRemove(commits[i].Key, out _);
        }
        return results;
    }

    public override ValueTask<StoredComplaint?> FindAsync(ComplaintKey key, CancellationToken cancellationToken) =>
        _written.TryGetValue(key, out StoredComplaint? written) ? new(written) : Inner.FindAsync(key, cancellationToken);
}

/// <summary>Guards its unique keys by a list of its own.</summary>
internal sealed class KeysOfOneNode : Decorator
{
    private readonly ConcurrentDictionary<UniqueKey, bool> _taken = new();

    public override async ValueTask<IReadOnlyList<CommitResult>> CommitAsync(
        IReadOnlyList<ComplaintCommit> commits, CancellationToken cancellationToken)
    {
        foreach (UniqueKey key in commits.SelectMany(commit => commit.UniqueKeys))
        {
            if (!_taken.TryAdd(key, true))
                return [.. commits.Select(_ => new CommitResult(CommitStatus.DuplicateKey, key))];
        }
        return await Inner.CommitAsync([.. commits.Select(commit => commit with { UniqueKeys = [] })], cancellationToken);
    }
}
