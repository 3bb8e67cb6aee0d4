namespace ComplaintFlow.Storage.InMemory;

/// <summary>Keeps the complaints, their journals, and the unique keys that lead to them.</summary>
internal sealed class ComplaintTable
{
    private readonly Dictionary<ComplaintKey, ComplaintEntry> _files = [];
    private readonly Dictionary<UniqueKey, ComplaintKey> _uniqueKeys = [];

    public StoredComplaint? Find(ComplaintKey key) => _files.GetValueOrDefault(key)?.Current;

    public StoredComplaint? Find(UniqueKey key) => _uniqueKeys.TryGetValue(key, out ComplaintKey complaint) ? Find(complaint) : null;

    public bool Contains(UniqueKey key) => _uniqueKeys.ContainsKey(key);

    /// <summary>Gets the current entries. Entries that are appended while a caller reads do not appear.</summary>
    public List<JournalEntry> Journal(JournalQuery query)
    {
        if (!_files.TryGetValue(query.Key, out ComplaintEntry? file))
            return [];
        if (file.HasGaps)
            return file.Journal.FindAll(entry => entry.Version >= query.FromVersion && entry.Version <= query.ToVersion);
        long first = Math.Max(query.FromVersion, 1);
        long last = Math.Min(query.ToVersion, file.Journal.Count);
        return first > last ? [] : file.Journal.GetRange((int)(first - 1), (int)(last - first + 1));
    }

    /// <summary>Gets what is kept of each complaint, in the order of tenants and ids.</summary>
    public IEnumerable<ComplaintEntry> All(string? tenant) => _files
        .Where(file => tenant is null || string.Equals(file.Key.Tenant, tenant, StringComparison.Ordinal))
        .OrderBy(static file => file.Key.Tenant, StringComparer.Ordinal).ThenBy(static file => file.Key.Id)
        .Select(static file => file.Value);

    public ILookup<ComplaintKey, UniqueKey> UniqueKeys() => _uniqueKeys.ToLookup(static key => key.Value, static key => key.Key);

    public void Write(ComplaintRecord record)
    {
        var file = new ComplaintEntry { Current = record.Complaint };
        file.Journal.AddRange(record.Entries);
        file.HasGaps = file.Journal.Where((entry, i) => entry.Version != i + 1).Any();
        _files.Add(record.Key, file);
        foreach (UniqueKey key in record.UniqueKeys)
            _uniqueKeys.Add(key, record.Key);
    }

    public void Write(ComplaintCommit commit)
    {
        var current = new StoredComplaint(commit.Key, commit.Entry.Version, commit.Snapshot, commit.Entry.Hash);
        if (_files.TryGetValue(commit.Key, out ComplaintEntry? file))
            file.Current = current;
        else
            _files.Add(commit.Key, file = new ComplaintEntry { Current = current });
        file.Journal.Add(commit.Entry);
        foreach (UniqueKey key in commit.UniqueKeys)
            _uniqueKeys.Add(key, commit.Key);
    }
}
