using ComplaintFlow.Storage;

namespace ComplaintFlow.StoreLoad.Growth;

/// <summary>All that the library committed of one complaint: its last commit, and what the earlier ones leave beside it.</summary>
internal sealed class MadeComplaint
{
    public ComplaintCommit Last { get; private set; } = null!;

    public List<JournalEntry> Entries { get; } = [];

    public List<UniqueKey> Keys { get; } = [];

    public IReadOnlyList<string> SearchKeys { get; private set; } = [];

    public void Add(ComplaintCommit commit)
    {
        Last = commit;
        Entries.Add(commit.Entry);
        Keys.AddRange(commit.UniqueKeys);
        SearchKeys = commit.SearchKeys ?? SearchKeys;
    }
}
