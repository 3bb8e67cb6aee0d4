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
            var judge = new CommitJudge(_files.Contains, _messages.Contains);
            for (int i = 0; i < results.Length; i++)
            {
                StoredComplaint? current = _files.Find(commits[i].Key);
                results[i] = judge.Judge(commits[i], current?.Version ?? 0, (current?.ChainHead ?? HashChain.Start).Span);
            }
            for (int i = 0; i < results.Length; i++)
            {
                if (results[i].Status == CommitStatus.Committed)
                    Write(commits[i]);
            }
        }
        return new(results);
    }

    private void Write(ComplaintCommit commit)
    {
        _files.Write(commit);
        _summaries.Write(commit.Summary, commit.SearchKeys);
        _signals.Write(commit.Key, commit.Signals);
        _alarms.Set(commit.Key, commit.Entry.Version, commit.WakeAt);
        foreach (OutgoingMessage message in commit.Messages)
            _messages.Add(message);
    }
}
