using ComplaintFlow.Storage;
using ComplaintFlow.Storage.InMemory;

namespace ComplaintFlow.Tests.Storage.Broken;

internal sealed class SignalsWithoutPayload : Decorator
{
    public override async ValueTask<IReadOnlyList<FoundSignal>> FindSignalsAsync(SignalQuery query, CancellationToken cancellationToken) =>
        [.. (await Inner.FindSignalsAsync(query, cancellationToken)).Select(signal => signal with { Payload = default })];
}

internal sealed class WindowWithoutItsEnds : Decorator
{
    public override async ValueTask<IReadOnlyList<FoundSignal>> FindSignalsAsync(SignalQuery query, CancellationToken cancellationToken) =>
        [.. (await Inner.FindSignalsAsync(query, cancellationToken)).Where(signal => signal.At > query.From && signal.At < query.To)];
}

/// <summary>Cuts before it sorts.</summary>
internal sealed class FirstSignalsInsteadOfLast : Decorator
{
    public override async ValueTask<IReadOnlyList<FoundSignal>> FindSignalsAsync(SignalQuery query, CancellationToken cancellationToken)
    {
        StoreRequestValidator.Check(query);
        IReadOnlyList<FoundSignal> all = await Inner.FindSignalsAsync(query with { Max = int.MaxValue }, cancellationToken);
        return [.. all.GroupBy(signal => signal.Value, StringComparer.Ordinal)
            .SelectMany(value => value.Reverse().Take(query.Max).Reverse())];
    }
}

internal sealed class SignalsOfEveryTenant : Decorator
{
    public override async ValueTask<IReadOnlyList<FoundSignal>> FindSignalsAsync(SignalQuery query, CancellationToken cancellationToken) =>
        [.. await Inner.FindSignalsAsync(query, cancellationToken),
            .. await Inner.FindSignalsAsync(query with { Tenant = "other" }, cancellationToken)];
}

/// <summary>Writes signals beside the commit, whatever becomes of it.</summary>
internal sealed class SignalsOfRefusedCommits : Decorator
{
    private readonly SignalIndex _signals = new();

    public override ValueTask<IReadOnlyList<CommitResult>> CommitAsync(
        IReadOnlyList<ComplaintCommit> commits, CancellationToken cancellationToken)
    {
        foreach (ComplaintCommit commit in commits)
            _signals.Write(commit.Key, commit.Signals);
        return Inner.CommitAsync(commits, cancellationToken);
    }

    public override ValueTask<IReadOnlyList<FoundSignal>> FindSignalsAsync(SignalQuery query, CancellationToken cancellationToken) =>
        new(_signals.Find(query));
}

internal sealed class SignalsCountedTwice : Decorator
{
    private readonly List<(string Tenant, string Kind, FoundSignal Seen)> _signals = [];

    public override ValueTask<IReadOnlyList<CommitResult>> CommitAsync(
        IReadOnlyList<ComplaintCommit> commits, CancellationToken cancellationToken)
    {
        foreach (ComplaintCommit commit in commits)
            _signals.AddRange(
                commit.Signals.Select(
                    signal => (commit.Key.Tenant, signal.Kind, new FoundSignal(commit.Key.Id, signal.Value, signal.At, signal.Payload))));
        return Inner.CommitAsync(commits, cancellationToken);
    }

    public override ValueTask<IReadOnlyList<FoundSignal>> FindSignalsAsync(SignalQuery query, CancellationToken cancellationToken) =>
        new([.. _signals.Where(
            one => (one.Tenant, one.Kind) == (query.Tenant, query.Kind) && query.Values.Contains(one.Seen.Value, StringComparer.Ordinal))
                .Select(one => one.Seen)]);
}

/// <summary>Answers a commit before its signals can be found.</summary>
internal sealed class SignalsWrittenLater : Decorator
{
    private readonly List<ComplaintCommit> _later = [];

    public override async ValueTask<IReadOnlyList<CommitResult>> CommitAsync(
        IReadOnlyList<ComplaintCommit> commits, CancellationToken cancellationToken)
    {
        lock (Inner)
            _later.AddRange(commits);
        return await Inner.CommitAsync([.. commits.Select(commit => commit with { Signals = [] })], cancellationToken);
    }

    public override ValueTask<IReadOnlyList<FoundSignal>> FindSignalsAsync(SignalQuery query, CancellationToken cancellationToken)
    {
        var signals = new SignalIndex();
        lock (Inner)
        {
            foreach (ComplaintCommit commit in _later.SkipLast(1))
                signals.Write(commit.Key, commit.Signals);
        }
        return new(signals.Find(query));
    }
}
