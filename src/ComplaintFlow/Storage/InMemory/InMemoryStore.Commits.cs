namespace ComplaintFlow.Storage.InMemory;

public sealed partial class InMemoryStore
{
    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<CommitResult>> CommitAsync(IReadOnlyList<ComplaintCommit> commits, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        CommitValidator.Check(commits);
        var results = new CommitResult[commits.Count];
        lock (_gate)
        {
            // All commits are judged before any is written, so that an exception leaves nothing of the call behind.
            var keys = new HashSet<UniqueKey>();
            for (int i = 0; i < results.Length; i++)
                results[i] = Judge(commits[i], keys);
            for (int i = 0; i < results.Length; i++)
            {
                if (results[i].Status == CommitStatus.Committed)
                    Write(commits[i]);
            }
        }
        return new(results);
    }

    private CommitResult Judge(ComplaintCommit commit, HashSet<UniqueKey> keysOfThisCall)
    {
        StoredComplaint? current = _files.Find(commit.Key);
        if ((current?.Version ?? 0) != commit.ExpectedVersion)
            return new(CommitStatus.VersionConflict);
        if (Duplicate(commit.UniqueKeys, keysOfThisCall) is { } duplicate)
            return new(CommitStatus.DuplicateKey, duplicate);
        CommitValidator.CheckChain(commit, (current?.ChainHead ?? HashChain.Start).Span);
        foreach (OutgoingMessage message in commit.Messages)
        {
            if (_messages.Contains(message))
                throw CommitValidator.MessageExists();
        }
        keysOfThisCall.UnionWith(commit.UniqueKeys);
        return new(CommitStatus.Committed);
    }

    private UniqueKey? Duplicate(IReadOnlyList<UniqueKey> keys, HashSet<UniqueKey> keysOfThisCall)
    {
        for (int i = 0; i < keys.Count; i++)
        {
            if (_files.Contains(keys[i]) || keysOfThisCall.Contains(keys[i]) || keys.Take(i).Contains(keys[i]))
                return keys[i];
        }
        return null;
    }

    private void Write(ComplaintCommit commit)
    {
        _files.Write(commit);
        _summaries.Write(commit);
        _signals.Write(commit);
        _alarms.Set(commit.Key, commit.Entry.Version, commit.WakeAt);
        foreach (OutgoingMessage message in commit.Messages)
            _messages.Add(message);
    }
}
