using System.Runtime.CompilerServices;
using ComplaintFlow.Complaints;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Tests.Storage.Broken;

/// <summary>Keeps the rules, and hands over what was committed so that a fault can remember it.</summary>
internal abstract class Remembering : Decorator
{
    public override async ValueTask<IReadOnlyList<CommitResult>> CommitAsync(
        IReadOnlyList<ComplaintCommit> commits, CancellationToken cancellationToken)
    {
        IReadOnlyList<CommitResult> results = await base.CommitAsync(commits, cancellationToken);
        foreach ((ComplaintCommit commit, CommitResult result) in commits.Zip(results))
        {
            if (result.Status == CommitStatus.Committed)
                Remember(commit);
        }
        return results;
    }

    protected abstract void Remember(ComplaintCommit commit);
}

/// <summary>Writes a signal by its key, whether it is there or not.</summary>
internal sealed class SignalsOverwritten : Remembering
{
    private readonly Dictionary<(ComplaintId Id, string Value, DateTimeOffset At), ReadOnlyMemory<byte>> _payloads = [];

    public override async ValueTask<IReadOnlyList<FoundSignal>> FindSignalsAsync(SignalQuery query, CancellationToken cancellationToken) =>
        [.. (await Inner.FindSignalsAsync(query, cancellationToken)).Select(
            found => found with { Payload = _payloads[(found.Complaint, found.Value, found.At)] })];

    protected override void Remember(ComplaintCommit commit)
    {
        foreach (Signal signal in commit.Signals)
            _payloads[(commit.Key.Id, signal.Value, signal.At)] = signal.Payload;
    }
}

/// <summary>Replaces the signals of a complaint as it replaces its search keys.</summary>
internal sealed class SignalsReplaced : Remembering
{
    private readonly Dictionary<ComplaintId, IReadOnlyList<Signal>> _last = [];

    public override async ValueTask<IReadOnlyList<FoundSignal>> FindSignalsAsync(SignalQuery query, CancellationToken cancellationToken) =>
        [.. (await Inner.FindSignalsAsync(query, cancellationToken)).Where(
            found => _last[found.Complaint].Any(signal => signal.Value == found.Value))];

    protected override void Remember(ComplaintCommit commit)
    {
        if (commit.Signals.Count > 0)
            _last[commit.Key.Id] = commit.Signals;
    }
}

/// <summary>Keeps the first signal of each value, whenever the complaint gives it again.</summary>
internal sealed class SignalsOncePerValue : Decorator
{
    private readonly HashSet<(ComplaintKey Key, string Kind, string Value)> _given = [];

    public override ValueTask<IReadOnlyList<CommitResult>> CommitAsync(
        IReadOnlyList<ComplaintCommit> commits, CancellationToken cancellationToken) =>
        Inner.CommitAsync(
            [.. commits.Select(commit => commit with
            {
                Signals = [.. commit.Signals.Where(signal => _given.Add((commit.Key, signal.Kind, signal.Value)))],
            })], cancellationToken);
}

/// <summary>Keeps one unique key of each kind for a complaint.</summary>
internal sealed class KeysReplaced : Remembering
{
    private readonly Dictionary<(ComplaintKey Key, UniqueKeyKind Kind), UniqueKey> _last = [];

    public override async ValueTask<StoredComplaint?> FindByUniqueKeyAsync(UniqueKey key, CancellationToken cancellationToken) =>
        await Inner.FindByUniqueKeyAsync(key, cancellationToken) is { } found && _last[(found.Key, key.Kind)] == key ? found : null;

    protected override void Remember(ComplaintCommit commit)
    {
        foreach (UniqueKey key in commit.UniqueKeys)
            _last[(commit.Key, key.Kind)] = key;
    }
}

/// <summary>Leads from a number to what a token or a repeat belongs to.</summary>
internal sealed class KeysOfEveryKind : Decorator
{
    public override async ValueTask<StoredComplaint?> FindByUniqueKeyAsync(UniqueKey key, CancellationToken cancellationToken)
    {
        foreach (UniqueKeyKind kind in Enum.GetValues<UniqueKeyKind>())
        {
            if (await Inner.FindByUniqueKeyAsync(key with { Kind = kind }, cancellationToken) is { } found)
                return found;
        }
        return null;
    }
}

/// <summary>Takes keys that differ in case alone for one key.</summary>
internal sealed class KeysTakenWithoutCase : Decorator
{
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    public override ValueTask<IReadOnlyList<CommitResult>> CommitAsync(
        IReadOnlyList<ComplaintCommit> commits, CancellationToken cancellationToken)
    {
        UniqueKey? taken = commits.SelectMany(commit => commit.UniqueKeys).FirstOrDefault(
            key => _taken.TryGetValue($"{key.Tenant} {key.Kind} {key.Value}", out string? before) && !before.EndsWith(
                key.Value, StringComparison.Ordinal));
        if (taken is not null)
            return new([.. commits.Select(_ => new CommitResult(CommitStatus.DuplicateKey, taken))]);
        _taken.UnionWith(commits.SelectMany(commit => commit.UniqueKeys).Select(key => $"{key.Tenant} {key.Kind} {key.Value}"));
        return Inner.CommitAsync(commits, cancellationToken);
    }
}

/// <summary>Cuts a unique key that its column has no room for.</summary>
internal sealed class LongKeysCut() : Forgetful(commit => commit with { UniqueKeys = [.. commit.UniqueKeys.Select(Cut)] })
{
    public override ValueTask<StoredComplaint?> FindByUniqueKeyAsync(UniqueKey key, CancellationToken cancellationToken) =>
        base.FindByUniqueKeyAsync(Cut(key), cancellationToken);

    private static UniqueKey Cut(UniqueKey key) => key with { Value = key.Value[..Math.Min(key.Value.Length, 100)] };
}

/// <summary>Writes the entry of a commit before it compares the version.</summary>
internal sealed class EntriesOfRefusedCommits : Decorator
{
    private readonly Dictionary<(ComplaintKey Key, long Version), JournalEntry> _written = [];

    public override ValueTask<IReadOnlyList<CommitResult>> CommitAsync(
        IReadOnlyList<ComplaintCommit> commits, CancellationToken cancellationToken)
    {
        foreach (ComplaintCommit commit in commits)
            _written[(commit.Key, commit.Entry.Version)] = commit.Entry;
        return Inner.CommitAsync(commits, cancellationToken);
    }

    public override async IAsyncEnumerable<JournalEntry> ReadJournalAsync(
        JournalQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (JournalEntry entry in Inner.ReadJournalAsync(query, cancellationToken))
            yield return _written[(entry.Key, entry.Version)];
    }
}

/// <summary>Keeps a definition as text, which ends at NUL.</summary>
internal sealed class DefinitionsAsText : Decorator
{
    public override async ValueTask<ReadOnlyMemory<byte>?> FindAsync(string hash, CancellationToken cancellationToken) =>
        await Inner.FindAsync(hash, cancellationToken) is { } found
        ? found[..(found.Span.IndexOf((byte)0) is >= 0 and int end ? end : found.Length)] : default(ReadOnlyMemory<byte>?);
}

/// <summary>Continues a page from instants that it has cut to milliseconds.</summary>
internal sealed class PagesToTheMillisecond : Decorator
{
    public override async ValueTask<Page<ComplaintSummary>> QueryAsync(ComplaintQuery query, CancellationToken cancellationToken)
    {
        Page<ComplaintSummary> page = await Inner.QueryAsync(query, cancellationToken);
        if (page.Continuation is null)
            return page;
        var place = PageCursor.Of(page.Items[^1]);
        return page with
        {
            Continuation = (place with { ReceivedAt = Cut(place.ReceivedAt), NextDueAt = place.NextDueAt is { } due ? Cut(due) : null })
                .Continuation(query.Order),
        };
    }

    private static DateTimeOffset Cut(DateTimeOffset at) => at.AddTicks(-(at.Ticks % TimeSpan.TicksPerMillisecond));
}
