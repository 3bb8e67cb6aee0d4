using System.Collections.Concurrent;
using ComplaintFlow.Handling;
using ComplaintFlow.Handling.Service;

namespace ComplaintFlow.StoreLoad.Contenders;

/// <summary>The library as an application calls it: load, decide, commit. Recent complaints in memory save the load.</summary>
internal sealed class Service(IComplaintService service, SnapshotCache snapshots, string name, Range complaints) : IContender
{
    private readonly ConcurrentDictionary<int, bool> _isWorking = new();
    private (long Hits, long Misses) _before;

    public string Name => name;

    /// <summary>The share of actions that needed no load, since all were met.</summary>
    public double HitRate =>
        (double)(snapshots.Hits - _before.Hits) / Math.Max(1, snapshots.Hits - _before.Hits + snapshots.Misses - _before.Misses);

    private int Count => complaints.End.Value - complaints.Start.Value;

    /// <summary>Acts once on every complaint, so that each is known.</summary>
    public async Task MeetAllAsync()
    {
        await Parallel.ForEachAsync(
            Enumerable.Range(0, Count), new ParallelOptions { MaxDegreeOfParallelism = 64 }, async (number, _) => await ActAsync(number));
        _before = (snapshots.Hits, snapshots.Misses);
    }

    public Task<Rate> RunAsync(int callers, TimeSpan time)
    {
        int own = Math.Max(1, Count / callers);
        return Rate.OfAsync(callers, time, (caller, i) => ActAsync((caller * own) + (int)(i * 7919L % own)));
    }

    private async Task ActAsync(int number)
    {
        bool isWorking = _isWorking.GetValueOrDefault(number);
        ActionOutcome outcome = await Workload.ActAsync(service, complaints.Start.Value + number, isWorking);
        if (outcome.Refusals.Count > 0)
            throw new InvalidOperationException(string.Join(' ', outcome.Refusals));
        _isWorking[number] = !isWorking;
    }
}
