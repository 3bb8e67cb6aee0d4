using System.Runtime.CompilerServices;
using ComplaintFlow.Storage;

namespace CustomStore;

/// <summary>
/// Keeps each complaint in a file of its own. Slow where there are many: it shows what a store owes, and looks at every file to list them.
/// </summary>
internal sealed partial class FileStore(string root) : IComplaintStore, IAlarms, IOutbox, IDefinitionStore, IExpiringStore
{
    private readonly Folder _folder = new(root);

    public ValueTask<StoredComplaint?> FindAsync(ComplaintKey key, CancellationToken cancellationToken) =>
        _folder.AloneAsync(() => _folder.Find(key)?.Stored, cancellationToken);

    public ValueTask<StoredComplaint?> FindByUniqueKeyAsync(UniqueKey key, CancellationToken cancellationToken) =>
        _folder.AloneAsync(() => _folder.All().FirstOrDefault(file => file.UniqueKeys.Contains(key))?.Stored, cancellationToken);

    public ValueTask<IReadOnlyList<CommitResult>> CommitAsync(IReadOnlyList<ComplaintCommit> commits, CancellationToken cancellationToken)
    {
        CommitValidator.Check(commits);
        return _folder.AloneAsync<IReadOnlyList<CommitResult>>(() => Commit(commits), cancellationToken);
    }

    public async IAsyncEnumerable<JournalEntry> ReadJournalAsync(
        JournalQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        CaseFile? file = await _folder.AloneAsync(() => _folder.Find(query.Key), cancellationToken);
        foreach (JournalEntry entry in file?.Commits.Select(commit => commit.Entry) ?? [])
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (entry.Version >= query.FromVersion && entry.Version <= query.ToVersion)
                yield return entry;
        }
    }

    public ValueTask<Page<ComplaintSummary>> QueryAsync(ComplaintQuery query, CancellationToken cancellationToken)
    {
        StoreRequestValidator.Check(query);
        return _folder.AloneAsync(() => Lists.Page(_folder.All(), query), cancellationToken);
    }

    public ValueTask<IReadOnlyList<GroupCount>> CountAsync(CountQuery query, CancellationToken cancellationToken)
    {
        StoreRequestValidator.Check(query);
        return _folder.AloneAsync<IReadOnlyList<GroupCount>>(() => [.. Lists.Count(_folder.All(), query)], cancellationToken);
    }

    public ValueTask<IReadOnlyList<FoundSignal>> FindSignalsAsync(SignalQuery query, CancellationToken cancellationToken)
    {
        StoreRequestValidator.Check(query);
        return _folder.AloneAsync<IReadOnlyList<FoundSignal>>(() => [.. Lists.Signals(_folder.All(), query)], cancellationToken);
    }

    public ValueTask<IReadOnlyList<string>> GetTenantsAsync(CancellationToken cancellationToken) =>
        _folder.AloneAsync<IReadOnlyList<string>>(
            () => [.. _folder.All().Select(file => file.Key.Tenant).ToHashSet(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            cancellationToken);

    public async ValueTask SaveAsync(string hash, ReadOnlyMemory<byte> definition, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(hash);
        using IDisposable gate = await _folder.LockAsync(cancellationToken);
        if (_folder.Definition(hash) is null)
            _folder.Define(hash, definition);
    }

    public ValueTask<ReadOnlyMemory<byte>?> FindAsync(string hash, CancellationToken cancellationToken) =>
        _folder.AloneAsync(() => _folder.Definition(hash), cancellationToken);

    private CommitResult[] Commit(IReadOnlyList<ComplaintCommit> commits)
    {
        CaseFile[] files = [.. _folder.All()];
        HashSet<UniqueKey> keys = [.. files.SelectMany(file => file.UniqueKeys)];
        // All are judged before one is written: a defect of one refuses them all.
        CommitResult[] results = [.. commits.Select(commit => Judge(commit, files, keys))];
        long sequence = files.SelectMany(file => file.Letters).Select(letter => letter.Sequence).DefaultIfEmpty().Max();
        foreach (ComplaintCommit commit in commits.Where((_, place) => results[place].Status == CommitStatus.Committed))
        {
            CaseFile file = Array.Find(files, file => file.Key == commit.Key) ?? new CaseFile();
            file.Append(commit, ref sequence);
            _folder.Write(file);
        }
        return results;
    }

    private static CommitResult Judge(ComplaintCommit commit, CaseFile[] files, HashSet<UniqueKey> keys)
    {
        StoredComplaint? current = Array.Find(files, file => file.Key == commit.Key)?.Stored;
        if ((current?.Version ?? 0) != commit.ExpectedVersion)
            return new(CommitStatus.VersionConflict);
        var own = new HashSet<UniqueKey>();
        if (commit.UniqueKeys.FirstOrDefault(key => keys.Contains(key) || !own.Add(key)) is { } duplicate)
            return new(CommitStatus.DuplicateKey, duplicate);
        CommitValidator.CheckChain(commit, (current?.ChainHead ?? HashChain.Start).Span);
        IEnumerable<Letter> waiting = files.Where(file => file.Key.Tenant == commit.Key.Tenant).SelectMany(file => file.Letters);
        if (waiting.Any(letter => commit.Messages.Any(message => message.Id == letter.Message.Id)))
            throw CommitValidator.MessageExists();
        keys.UnionWith(own); // the next commit of this call does not get them
        return new(CommitStatus.Committed);
    }
}
