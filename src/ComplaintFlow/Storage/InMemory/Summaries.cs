namespace ComplaintFlow.Storage.InMemory;

/// <summary>Keeps the rows of the lists by tenant.</summary>
internal sealed class Summaries
{
    private readonly Dictionary<string, TenantRows> _tenants = new(StringComparer.Ordinal);

    public void Write(ComplaintCommit commit)
    {
        if (!_tenants.TryGetValue(commit.Key.Tenant, out TenantRows? rows))
            _tenants.Add(commit.Key.Tenant, rows = new TenantRows());
        rows.Write(commit.Summary, commit.SearchKeys);
    }

    public Page<ComplaintSummary> Query(ComplaintQuery query)
    {
        var after = PageCursor.After(query);
        var page = new List<ComplaintSummary>();
        foreach (ComplaintSummary row in Rows(query, after))
        {
            if (page.Count == query.PageSize) // a row follows: there is a next page
                return new(page, PageCursor.Of(page[^1]).Continuation(query.Order));
            page.Add(row);
        }
        return new(page, null);
    }

    public List<GroupCount> Count(CountQuery query)
    {
        var groups = new Dictionary<string, (string Spelling, long Count)>(StringComparer.OrdinalIgnoreCase);
        long without = 0;
        foreach (ComplaintSummary row in Rows(query.Filter, after: null))
        {
            if (query.ValueOf(row) is not { } value)
                without++;
            else if (groups.TryGetValue(value, out (string Spelling, long Count) group))
                groups[value] = (string.CompareOrdinal(value, group.Spelling) < 0 ? value : group.Spelling, group.Count + 1);
            else
                groups.Add(value, (value, 1));
        }
        List<GroupCount> counts = [.. groups.Values.Select(static group => new GroupCount(group.Spelling, group.Count))];
        if (without > 0)
            counts.Add(new GroupCount(null, without));
        counts.Sort(static (a, b) => a.Count != b.Count ? b.Count.CompareTo(a.Count) : string.CompareOrdinal(a.Value, b.Value));
        return counts;
    }

    private IEnumerable<ComplaintSummary> Rows(ComplaintQuery query, PageCursor? after) =>
        _tenants.TryGetValue(query.Tenant, out TenantRows? rows)
            ? rows.InOrder(query.Order, after).Where(row => query.Matches(row.Summary!, row.SearchKeys)).Select(static row => row.Summary!)
            : [];
}
