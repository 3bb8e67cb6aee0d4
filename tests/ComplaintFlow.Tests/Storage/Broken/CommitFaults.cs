using ComplaintFlow.Storage;

namespace ComplaintFlow.Tests.Storage.Broken;

/// <summary>Writes on whatever version there is.</summary>
internal sealed class LostVersionCheck : Decorator
{
    public override async ValueTask<IReadOnlyList<CommitResult>> CommitAsync(
        IReadOnlyList<ComplaintCommit> commits, CancellationToken cancellationToken) =>
        await Inner.CommitAsync([.. await Task.WhenAll(commits.Select(commit => RebaseAsync(Inner, commit)))], cancellationToken);

    public static async Task<ComplaintCommit> RebaseAsync(IComplaintStore store, ComplaintCommit commit)
    {
        StoredComplaint? current = await store.FindAsync(commit.Key, CancellationToken.None);
        long version = current?.Version ?? 0;
        if (version == commit.ExpectedVersion)
            return commit;
        byte[] hash = HashChain.Next((current?.ChainHead ?? HashChain.Start).Span, commit.Entry.Content.Span);
        return commit with
        {
            ExpectedVersion = version,
            Summary = commit.Summary with { Version = version + 1 },
            Entry = commit.Entry with { Version = version + 1, Hash = hash },
        };
    }
}

/// <summary>Compares the version, and writes a moment later.</summary>
internal sealed class CompareThenWrite : Decorator
{
    public override async ValueTask<IReadOnlyList<CommitResult>> CommitAsync(
        IReadOnlyList<ComplaintCommit> commits, CancellationToken cancellationToken)
    {
        IReadOnlyList<CommitResult> results = await Inner.CommitAsync(commits, cancellationToken);
        for (int i = 0; i < results.Count; i++)
        {
            // Another writer came between: a version that was the current one a moment ago is taken for good.
            StoredComplaint? current = await Inner.FindAsync(commits[i].Key, cancellationToken);
            if (results[i].Status == CommitStatus.VersionConflict && commits[i].ExpectedVersion > 2
                && current?.Version - commits[i].ExpectedVersion == 1)
                results = await Inner.CommitAsync([await LostVersionCheck.RebaseAsync(Inner, commits[i])], cancellationToken);
        }
        return results;
    }
}

/// <summary>Writes the commits of a call one after another, and stops at the first defect.</summary>
internal sealed class PartialCommit : Decorator
{
    public override async ValueTask<IReadOnlyList<CommitResult>> CommitAsync(
        IReadOnlyList<ComplaintCommit> commits, CancellationToken cancellationToken)
    {
        var results = new List<CommitResult>();
        foreach (ComplaintCommit commit in commits)
            results.AddRange(await Inner.CommitAsync([commit], cancellationToken));
        return results;
    }
}

/// <summary>Writes the messages of a commit even where the commit itself is refused.</summary>
internal sealed class MessagesOfRefusedCommits : Decorator
{
    public override async ValueTask<IReadOnlyList<CommitResult>> CommitAsync(
        IReadOnlyList<ComplaintCommit> commits, CancellationToken cancellationToken)
    {
        IReadOnlyList<CommitResult> results = await Inner.CommitAsync(commits, cancellationToken);
        for (int i = 0; i < results.Count; i++)
        {
            if (results[i].Status != CommitStatus.Committed && commits[i].Messages.Count > 0)
                await Inner.CommitAsync(
                    [await LostVersionCheck.RebaseAsync(Inner, commits[i] with { UniqueKeys = [] })], cancellationToken);
        }
        return results;
    }
}

internal sealed class ForgottenUniqueKey : Decorator
{
    public override ValueTask<IReadOnlyList<CommitResult>> CommitAsync(
        IReadOnlyList<ComplaintCommit> commits, CancellationToken cancellationToken) =>
        Inner.CommitAsync([.. commits.Select(commit => commit with { UniqueKeys = [] })], cancellationToken);
}

/// <summary>Leaves the duplicate unnamed.</summary>
internal sealed class UnnamedDuplicate : Decorator
{
    public override async ValueTask<IReadOnlyList<CommitResult>> CommitAsync(
        IReadOnlyList<ComplaintCommit> commits, CancellationToken cancellationToken) =>
        [.. (await Inner.CommitAsync(commits, cancellationToken)).Select(result => result with { Duplicate = null })];
}

/// <summary>Writes its tables one after another, and stops where one fails.</summary>
internal sealed class HalfCommit : Decorator
{
    public override async ValueTask<IReadOnlyList<CommitResult>> CommitAsync(
        IReadOnlyList<ComplaintCommit> commits, CancellationToken cancellationToken)
    {
        if (!Breaks)
            return await Inner.CommitAsync(commits, cancellationToken);
        await Inner.CommitAsync([.. commits.Select(commit => commit with { Messages = [] })], cancellationToken);
        throw new IOException("The disk is full.");
    }
}

/// <summary>Writes no messages for a caller that has gone.</summary>
internal sealed class HalfGivenUp : Decorator
{
    public override async ValueTask<IReadOnlyList<CommitResult>> CommitAsync(
        IReadOnlyList<ComplaintCommit> commits, CancellationToken cancellationToken)
    {
        for (int looks = 0; looks < 1000 && cancellationToken.CanBeCanceled && !cancellationToken.IsCancellationRequested; looks++)
            await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System, CancellationToken.None);
        await Inner.CommitAsync(
            cancellationToken.IsCancellationRequested ? [.. commits.Select(commit => commit with { Messages = [] })]
                : commits, CancellationToken.None);
        cancellationToken.ThrowIfCancellationRequested();
        return [new CommitResult(CommitStatus.Committed)];
    }
}
