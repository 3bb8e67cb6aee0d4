namespace ComplaintFlow.Storage.InMemory;

/// <summary>Represents what is kept of one complaint, except its columns, messages and alarm.</summary>
internal sealed class ComplaintEntry
{
    public required StoredComplaint Current { get; set; }

    public List<JournalEntry> Journal { get; } = [];

    /// <summary>Whether entries are missing: the complaint was damaged where it was copied from.</summary>
    public bool HasGaps { get; set; }
}
