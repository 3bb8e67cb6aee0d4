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
        long first = Math.Max(query.FromVersion, 1);
        long last = Math.Min(query.ToVersion, file.Journal.Count);
        return first > last ? [] : file.Journal.GetRange((int)(first - 1), (int)(last - first + 1));
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
