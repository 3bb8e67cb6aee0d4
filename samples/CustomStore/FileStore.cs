using System.Runtime.CompilerServices;
using ComplaintFlow.Storage;

namespace CustomStore;

/// <summary>Keeps each complaint in a file of its own. Slow where there are many: it shows what a store owes, and looks at every file to list them.</summary>
internal sealed partial class FileStore(string root) : IComplaintStore, IAlarms, IOutbox, IDefinitionStore
{
    private readonly Folder _folder = new(root);

    public async ValueTask<StoredComplaint?> FindAsync(ComplaintKey key, CancellationToken cancellationToken)
    {
        using IDisposable gate = await _folder.LockAsync(cancellationToken);
        return _folder.Find(key)?.Stored();
    }

    public async ValueTask<StoredComplaint?> FindByUniqueKeyAsync(UniqueKey key, CancellationToken cancellationToken)
    {
        using IDisposable gate = await _folder.LockAsync(cancellationToken);
        return _folder.All().FirstOrDefault(file => file.UniqueKeys.Contains(key))?.Stored();
    }

    public async ValueTask<IReadOnlyList<CommitResult>> CommitAsync(IReadOnlyList<ComplaintCommit> commits, CancellationToken cancellationToken)
    {
        CommitShape.Check(commits);
        using IDisposable gate = await _folder.LockAsync(cancellationToken);
        CaseFile[] files = [.. _folder.All()];
        HashSet<UniqueKey> keys = [.. files.SelectMany(file => file.UniqueKeys)];

        // All are judged before one is written: a defect of one refuses them all.
        CommitResult[] results = [.. commits.Select(commit => Judge(commit, files, keys))];
        long sequence = files.SelectMany(file => file.Letters).Select(letter => letter.Sequence).DefaultIfEmpty().Max();
        foreach ((ComplaintCommit commit, CommitResult result) in commits.Zip(results))
        {
            if (result.Status != CommitStatus.Committed)
                continue;
            CaseFile file = Array.Find(files, file => file.Key == commit.Key) ?? new CaseFile { Key = commit.Key, Snapshot = commit.Snapshot, Summary = commit.Summary };
            file.Append(commit, ref sequence);
            _folder.Write(file);
        }
        return results;
    }

    public async IAsyncEnumerable<JournalEntry> ReadJournalAsync(JournalQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        CaseFile? file;
        using (await _folder.LockAsync(cancellationToken))
            file = _folder.Find(query.Key);
        foreach (JournalEntry entry in file?.Journal ?? [])
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (entry.Version >= query.FromVersion && entry.Version <= query.ToVersion)
                yield return entry;
        }
    }

    public async ValueTask<Page<ComplaintSummary>> QueryAsync(ComplaintQuery query, CancellationToken cancellationToken)
    {
        CallShape.Check(query);
        ListPlace? after = ListPlace.After(query);
        using IDisposable gate = await _folder.LockAsync(cancellationToken);
        return Lists.Page(_folder.All().Select(file => file.Summary), query, after);
    }

    public async ValueTask<IReadOnlyList<GroupCount>> CountAsync(CountQuery query, CancellationToken cancellationToken)
    {
        using IDisposable gate = await _folder.LockAsync(cancellationToken);
        return Lists.Count(_folder.All().Select(file => file.Summary), query);
    }

    public async ValueTask<IReadOnlyList<SeenSignal>> FindSignalsAsync(SignalQuery query, CancellationToken cancellationToken)
    {
        CallShape.Check(query);
        using IDisposable gate = await _folder.LockAsync(cancellationToken);
        return Lists.Signals(_folder.All(), query);
    }

    public async ValueTask SaveAsync(string hash, ReadOnlyMemory<byte> definition, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(hash);
        using IDisposable gate = await _folder.LockAsync(cancellationToken);
        _folder.Define(hash, definition);
    }

    public async ValueTask<ReadOnlyMemory<byte>?> FindAsync(string hash, CancellationToken cancellationToken)
    {
        using IDisposable gate = await _folder.LockAsync(cancellationToken);
        return _folder.Definition(hash) is { } content ? content.AsMemory() : default(ReadOnlyMemory<byte>?);
    }

    private static CommitResult Judge(ComplaintCommit commit, CaseFile[] files, HashSet<UniqueKey> keys)
    {
        CaseFile? file = Array.Find(files, file => file.Key == commit.Key);
        if ((file?.Journal.Count ?? 0) != commit.ExpectedVersion)
            return new(CommitStatus.VersionConflict);
        var own = new HashSet<UniqueKey>();
        if (commit.UniqueKeys.FirstOrDefault(key => keys.Contains(key) || !own.Add(key)) is { } duplicate)
            return new(CommitStatus.DuplicateKey, duplicate);
        CommitShape.CheckChain(commit, (file?.Journal[^1].Hash ?? HashChain.Start).Span);
        IEnumerable<OutgoingMessage> waiting = files.Where(file => file.Key.Tenant == commit.Key.Tenant).SelectMany(file => file.Letters).Select(letter => letter.Message);
        if (commit.Messages.Count > 0 && waiting.Any(message => commit.Messages.Any(other => other.Id == message.Id)))
            throw CommitShape.MessageExists();
        keys.UnionWith(own); // the next commit of this call does not get them
        return new(CommitStatus.Committed);
    }
}
