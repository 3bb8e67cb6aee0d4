namespace ComplaintFlow.Storage.InMemory;

/// <summary>What is kept of one complaint besides its columns, messages and alarm.</summary>
internal sealed class ComplaintEntry
{
    public required StoredComplaint Current { get; set; }

    public List<JournalEntry> Journal { get; } = [];
}
