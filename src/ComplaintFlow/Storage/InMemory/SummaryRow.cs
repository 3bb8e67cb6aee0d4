namespace ComplaintFlow.Storage.InMemory;

/// <summary>
/// Represents a row of the lists: its place, by which it is sorted, and its columns. A row without columns marks a place between
/// others.
/// </summary>
internal sealed class SummaryRow(PageCursor place, ComplaintSummary? summary)
{
    public PageCursor Place { get; } = place;

    public ComplaintSummary? Summary { get; set; } = summary;

    public IReadOnlyList<string> SearchKeys { get; set; } = [];
}
