using ComplaintFlow.Complaints;

namespace ComplaintFlow.Storage.InMemory;

/// <summary>
/// Keeps the rows of one tenant in both orders, so that a page starts at its place without reading the rows before.
/// </summary>
internal sealed class TenantRows
{
    private readonly Dictionary<ComplaintId, SummaryRow> _rows = [];
    private readonly SortedSet<SummaryRow> _newestFirst = new(By(ComplaintOrder.NewestFirst));
    private readonly SortedSet<SummaryRow> _workQueue = new(By(ComplaintOrder.WorkQueue));

    public void Write(ComplaintSummary summary, IReadOnlyList<string>? searchKeys)
    {
        var place = PageCursor.Of(summary);
        if (_rows.TryGetValue(summary.Key.Id, out SummaryRow? row))
        {
            searchKeys ??= row.SearchKeys;
            if (row.Place == place)
            {
                (row.Summary, row.SearchKeys) = (summary, searchKeys);
                return;
            }
            _newestFirst.Remove(row);
            _workQueue.Remove(row);
        }
        row = new SummaryRow(place, summary) { SearchKeys = searchKeys ?? [] };
        _rows[summary.Key.Id] = row;
        _newestFirst.Add(row);
        _workQueue.Add(row);
    }

    public SummaryRow? Find(ComplaintId id) => _rows.GetValueOrDefault(id);

    public IEnumerable<SummaryRow> InOrder(ComplaintOrder order, PageCursor? after)
    {
        SortedSet<SummaryRow> rows = order == ComplaintOrder.WorkQueue ? _workQueue : _newestFirst;
        if (after is not { } place)
            return rows;
        var mark = new SummaryRow(place, summary: null);
        return rows.Max is { } last && rows.Comparer.Compare(mark, last) < 0
            ? rows.GetViewBetween(mark, last).Where(row => rows.Comparer.Compare(mark, row) < 0)
            : [];
    }

    private static Comparer<SummaryRow> By(ComplaintOrder order)
    {
        IComparer<PageCursor> places = PageCursor.GetComparer(order);
        return Comparer<SummaryRow>.Create((a, b) => places.Compare(a.Place, b.Place));
    }
}
