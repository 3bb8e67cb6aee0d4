using ComplaintFlow.Storage;

namespace CustomStore;

/// <summary>Which rows a list shows, in what order, and how many there are of each kind. A database does this by its indexes.</summary>
internal static class Lists
{
    public static Page<ComplaintSummary> Page(IEnumerable<CaseFile> files, ComplaintQuery query)
    {
        var after = PageCursor.After(query);
        IComparer<PageCursor> order = PageCursor.GetComparer(query.Order);
        // By where the last row stood, not by how many there were: rows that come and go shift no page.
        IEnumerable<ComplaintSummary> rest =
            Admitted(files, query).Where(row => after is null || order.Compare(PageCursor.Of(row), after) > 0);
        ComplaintSummary[] page = [.. rest.OrderBy(PageCursor.Of, order).Take(query.PageSize + 1)];
        return page.Length <= query.PageSize ? new(page, null) : new(page[..^1], PageCursor.Of(page[^2]).Continuation(query.Order));
    }

    public static IEnumerable<GroupCount> Count(IEnumerable<CaseFile> files, CountQuery query) =>
        Admitted(files, query.Filter).GroupBy(query.ValueOf, StringComparer.OrdinalIgnoreCase)
            .Select(group => new GroupCount(group.Select(query.ValueOf).Min(StringComparer.Ordinal), group.Count()))
            .OrderByDescending(group => group.Count).ThenBy(group => group.Value, StringComparer.Ordinal);

    public static IEnumerable<FoundSignal> Signals(IEnumerable<CaseFile> files, SignalQuery query)
    {
        ILookup<string, FoundSignal> seen = files.Where(file => file.Key.Tenant == query.Tenant)
            .SelectMany(file => file.Commits.SelectMany(commit => commit.Signals), (file, signal) => (file.Key.Id, signal))
            .Where(one => one.signal.Kind == query.Kind && one.signal.At >= query.From && one.signal.At <= query.To)
            .DistinctBy(one => (one.Id, one.signal.Value, one.signal.At))
            .ToLookup(one =>
                one.signal.Value, one =>
                    new FoundSignal(one.Id, one.signal.Value, one.signal.At, one.signal.Payload), StringComparer.Ordinal);
        return query.Values.SelectMany(
            value => seen[value].OrderByDescending(signal => signal.At).ThenByDescending(signal => signal.Complaint).Take(query.Max));
    }

    private static IEnumerable<ComplaintSummary> Admitted(IEnumerable<CaseFile> files, ComplaintQuery query) =>
        files.Where(file => query.Matches(file.Last.Summary, file.SearchKeys)).Select(file => file.Last.Summary);
}
