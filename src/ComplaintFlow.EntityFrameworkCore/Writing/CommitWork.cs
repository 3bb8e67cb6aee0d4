using System.Data.Common;
using ComplaintFlow.EntityFrameworkCore.Contexts;
using ComplaintFlow.EntityFrameworkCore.Reading;
using ComplaintFlow.Storage;
using Microsoft.EntityFrameworkCore;

namespace ComplaintFlow.EntityFrameworkCore.Writing;

/// <summary>
/// Writes commits in the transaction of a context, whoever began it: looks, judges every commit, and writes those that are accepted. The
/// first look is at the complaints alone, and only at those whose heads are not remembered: a complaint that is not as it was seen is not
/// written, and unique keys and ids of messages have indexes that fail the write. If it fails, for that reason or because another writer
/// came in between, whoever holds the transaction undoes it and calls again, and a look at everything finds the reason. So no kind of
/// failure has to be told from another, which each database calls by a name of its own.
/// </summary>
internal sealed class CommitWork(IReadOnlyList<ComplaintCommit> commits, KnownHeads heads, bool mayBeWritten = false)
{
    private bool _hasLooked;
    private string? _verdict;
    private string? _failedVerdict;

    /// <summary>Whether the commits may have been written without an answer.</summary>
    public bool MayBeWritten { get; private set; } = mayBeWritten;

    /// <summary>From now on nobody knows whether the transaction is committed.</summary>
    public void Committing() => MayBeWritten = true;

    /// <summary>
    /// Whether a failure may come from another writer. It does not if the same was judged, and failed, twice.
    /// </summary>
    public bool MayBeBeaten(DbException failure)
    {
        bool isNew = !string.Equals(_verdict, _failedVerdict, StringComparison.Ordinal);
        _failedVerdict = _verdict;
        return isNew && !Failures.IsUnavailable(failure);
    }

    /// <summary>Looks, judges and writes.</summary>
    /// <exception cref="ArgumentException">A commit has a defect. Nothing was written.</exception>
    /// <exception cref="OvertakenException">Another writer was faster. What was written must be undone.</exception>
    public async Task<IReadOnlyList<CommitResult>> RunAsync(DbContext context, CancellationToken cancellationToken)
    {
        _verdict = null;
        // Where nothing can be undone, there is no second look.
        bool isThorough = _hasLooked || MayBeWritten || context.Database.CurrentTransaction is { SupportsSavepoints: false };
        _hasLooked = true;
        CurrentState? current = isThorough ? null
            : await CurrentState.GlanceAsync(context, commits, heads, cancellationToken).ConfigureAwait(false);
        if (current is null || Judge(current) is not { } results)
        {
            current = await CurrentState.ReadAsync(context, commits, MayBeWritten, cancellationToken).ConfigureAwait(false);
            results = Judge(current)!;
        }
        _verdict = (current.IsThorough ? "" : "?") + string.Join(' ', results.Select(static result => (int)result.Status));
        ComplaintCommit[] accepted =
            [.. commits.Where((commit, i) => results[i].Status == CommitStatus.Committed && !current.Written.Contains(commit.Key))];
        if (accepted.Length > 0)
            await CommitRows.WriteAsync(context, accepted, current, cancellationToken).ConfigureAwait(false);
        return results;
    }

    /// <summary>Remembers what the next commits of these complaints rest on.</summary>
    public void Remember(IReadOnlyList<CommitResult> results)
    {
        for (int i = 0; i < results.Count; i++)
        {
            if (results[i].Status == CommitStatus.Committed)
                heads.Remember(
                    commits[i].Key, new ComplaintHead(commits[i].Entry.Version, commits[i].Entry.Hash, commits[i].WakeAt is not null));
        }
    }

    /// <summary>Judges every commit.</summary>
    /// <returns>The answers; null if something speaks against a commit whose complaint was not looked at.</returns>
    /// <exception cref="ArgumentException">A commit has a defect.</exception>
    private CommitResult[]? Judge(CurrentState current)
    {
        var results = new CommitResult[commits.Count];
        var judge = new CommitJudge(
            key => current.Keys.Contains(CurrentState.Place(key)),
            message => current.Messages.Contains((message.Key.Tenant, message.Id)));
        for (int i = 0; i < results.Length; i++)
        {
            bool isSeen = current.IsSeen(commits[i].Key);
            try
            {
                results[i] = Judge(commits[i], current, judge);
            }
            catch (ArgumentException) when (!isSeen)
            {
                return null;
            }
            if (!isSeen && results[i].Status != CommitStatus.Committed)
                return null;
        }
        return results;
    }

    private CommitResult Judge(ComplaintCommit commit, CurrentState current, CommitJudge judge)
    {
        if (MayBeWritten && current.Written.Contains(commit.Key))
            return new(CommitStatus.Committed);
        ComplaintHead head = current.HeadOf(commit.Key);
        return judge.Judge(commit, head.Version, head.Hash.Span);
    }
}
