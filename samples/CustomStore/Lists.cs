using ComplaintFlow.Storage;

namespace CustomStore;

/// <summary>Which rows a list shows, in what order, and how many there are of each kind. A database does this by its indexes.</summary>
internal static class Lists
{
    public static Page<ComplaintSummary> Page(IEnumerable<ComplaintSummary> rows, ComplaintQuery query, ListPlace? after)
    {
        IEnumerable<ComplaintSummary> admitted = rows.Where(row => Admits(query, row));
        ComplaintSummary[] page =
        [
            .. (query.Order == ComplaintOrder.NewestFirst
                ? admitted.OrderByDescending(row => row.ReceivedAt).ThenByDescending(row => row.Key.Id).SkipWhile(row => after is not null && !IsNewestAfter(row, after))
                : admitted.OrderByDescending(row => row.TierRank).ThenBy(Due).ThenBy(row => row.ReceivedAt).ThenBy(row => row.Key.Id).SkipWhile(row => after is not null && !IsQueuedAfter(row, after)))
            .Take(query.PageSize + 1),
        ];
        return page.Length <= query.PageSize ? new(page, null) : new(page[..^1], ListPlace.Of(page[^2]).Continuation(query.Order));
    }

    public static IReadOnlyList<GroupCount> Count(IEnumerable<ComplaintSummary> rows, CountQuery query) =>
    [
        .. rows.Where(row => Admits(query.Filter, row)).Select(row => Column(row, query.By)).GroupBy(value => value, StringComparer.OrdinalIgnoreCase)
            .Select(group => new GroupCount(group.Min(StringComparer.Ordinal), group.Count()))
            .OrderByDescending(group => group.Count).ThenBy(group => group.Value, StringComparer.Ordinal),
    ];

    public static IReadOnlyList<SeenSignal> Signals(IEnumerable<CaseFile> files, SignalQuery query)
    {
        ILookup<string, SeenSignal> seen = files.Where(file => file.Key.Tenant == query.Tenant)
            .SelectMany(file => file.Signals, (file, signal) => (file, signal))
            .Where(one => one.signal.Kind == query.Kind && one.signal.At >= query.From && one.signal.At <= query.To)
            .DistinctBy(one => (one.file.Key.Id, one.signal.Value, one.signal.At))
            .ToLookup(one => one.signal.Value, one => new SeenSignal(one.file.Key.Id, one.signal.Value, one.signal.At, one.signal.Payload), StringComparer.Ordinal);
        return [.. query.Values.SelectMany(value => seen[value].OrderByDescending(signal => signal.At).ThenByDescending(signal => signal.Complaint).Take(query.Max))];
    }

    private static bool Admits(ComplaintQuery query, ComplaintSummary row) =>
        row.Key.Tenant == query.Tenant && (query.IsOpen ?? row.IsOpen) == row.IsOpen
        && Is(query.State, row.State) && Is(query.Tier, row.Tier) && Is(query.Category, row.Category) && Is(query.Department, row.Department) && Is(query.Owner, row.Owner)
        && (query.DueBefore is null || row.NextDueAt < query.DueBefore)
        && (query.ReceivedFrom is null || row.ReceivedAt >= query.ReceivedFrom) && (query.ReceivedBefore is null || row.ReceivedAt < query.ReceivedBefore);

    private static bool Is(string? asked, string? name) => asked is null || string.Equals(asked, name, StringComparison.OrdinalIgnoreCase);

    private static DateTimeOffset Due(ComplaintSummary row) => row.NextDueAt ?? DateTimeOffset.MaxValue;

    // By where the last row stood, not by how many there were: rows that come and go shift no page.
    private static bool IsNewestAfter(ComplaintSummary row, ListPlace last) =>
        (last.ReceivedAt, last.Id).CompareTo((row.ReceivedAt, row.Key.Id)) > 0;

    private static bool IsQueuedAfter(ComplaintSummary row, ListPlace last) =>
        (-row.TierRank, Due(row), row.ReceivedAt, row.Key.Id).CompareTo((-last.TierRank, last.NextDueAt ?? DateTimeOffset.MaxValue, last.ReceivedAt, last.Id)) > 0;

    private static string? Column(ComplaintSummary row, CountBy by) => by switch
    {
        CountBy.State => row.State,
        CountBy.Tier => row.Tier,
        CountBy.Category => row.Category,
        CountBy.Department => row.Department,
        CountBy.Owner => row.Owner,
        _ => throw new ArgumentOutOfRangeException(nameof(by)),
    };
}
