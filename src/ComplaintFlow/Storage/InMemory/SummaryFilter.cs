namespace ComplaintFlow.Storage.InMemory;

/// <summary>Whether a row is one that a query asks for.</summary>
internal static class SummaryFilter
{
    public static bool Admits(ComplaintQuery query, ComplaintSummary row) =>
        (query.IsOpen is null || row.IsOpen == query.IsOpen)
        && Is(query.State, row.State)
        && Is(query.Tier, row.Tier)
        && Is(query.Category, row.Category)
        && Is(query.Department, row.Department)
        && Is(query.Owner, row.Owner)
        && (query.DueBefore is null || row.NextDueAt < query.DueBefore)
        && (query.ReceivedFrom is null || row.ReceivedAt >= query.ReceivedFrom)
        && (query.ReceivedBefore is null || row.ReceivedAt < query.ReceivedBefore);

    private static bool Is(string? asked, string? name) => asked is null || string.Equals(asked, name, StringComparison.OrdinalIgnoreCase);
}
