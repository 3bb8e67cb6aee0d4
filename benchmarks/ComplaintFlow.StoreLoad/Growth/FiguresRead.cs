using System.Diagnostics;
using ComplaintFlow.Storage;

namespace ComplaintFlow.StoreLoad.Growth;

/// <summary>
/// Lets figures see one complaint of several, evenly, so that they end in time: what all would take follows from it. The list itself is
/// read whole.
/// </summary>
/// <param name="store">The store.</param>
/// <param name="every">One of how many is seen.</param>
internal sealed class FiguresRead(IComplaintStore store, int every) : PassingStore(store)
{
    private readonly long _start = Stopwatch.GetTimestamp();
    private TimeSpan _list;
    private int _listed;

    /// <summary>What all of them take, from the beginning until now.</summary>
    public TimeSpan Whole => _list + ((Stopwatch.GetElapsedTime(_start) - _list) * every);

    public override async ValueTask<Page<ComplaintSummary>> QueryAsync(ComplaintQuery query, CancellationToken cancellationToken)
    {
        long start = Stopwatch.GetTimestamp();
        Page<ComplaintSummary> page = await base.QueryAsync(query, cancellationToken);
        _list += Stopwatch.GetElapsedTime(start);
        return page with { Items = [.. page.Items.Where(_ => _listed++ % every == 0)] };
    }
}
