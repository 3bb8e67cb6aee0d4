namespace ComplaintFlow.Storage.InMemory;

/// <summary>Keeps the rows of the lists by tenant.</summary>
internal sealed class Summaries
{
    private readonly Dictionary<string, TenantRows> _tenants = new(StringComparer.Ordinal);

    public IReadOnlyList<string> Tenants => [.. _tenants.Keys.Order(StringComparer.Ordinal)];

    public void Write(ComplaintSummary summary, IReadOnlyList<string>? searchKeys)
    {
        if (!_tenants.TryGetValue(summary.Key.Tenant, out TenantRows? rows))
            _tenants.Add(summary.Key.Tenant, rows = new TenantRows());
        rows.Write(summary, searchKeys);
    }

    public SummaryRow? Find(ComplaintKey key) => _tenants.GetValueOrDefault(key.Tenant)?.Find(key.Id);

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

    public IReadOnlyList<GroupCount> Count(CountQuery query) =>
        GroupCount.Merge(Rows(query.Filter, after: null).Select(row => new GroupCount(query.ValueOf(row), 1)));

    private IEnumerable<ComplaintSummary> Rows(ComplaintQuery query, PageCursor? after) =>
        _tenants.TryGetValue(query.Tenant, out TenantRows? rows)
            ? rows.InOrder(query.Order, after).Where(row => query.Matches(row.Summary!, row.SearchKeys)).Select(static row => row.Summary!)
            : [];
}
