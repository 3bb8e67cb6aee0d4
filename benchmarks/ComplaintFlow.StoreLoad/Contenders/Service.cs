using System.Collections.Concurrent;
using ComplaintFlow.Handling;

namespace ComplaintFlow.StoreLoad.Contenders;

/// <summary>The library as an application calls it: load, decide, commit.</summary>
internal sealed class Service(IComplaintService service, int complaints) : IContender
{
    private readonly ConcurrentDictionary<int, bool> _isWorking = new();

    public string Name => "`IComplaintService`: load, decide, commit";

    public Task<Rate> RunAsync(int callers, TimeSpan time)
    {
        int own = Math.Max(1, complaints / callers);
        return Rate.OfAsync(callers, time, (caller, i) => ActAsync((caller * own) + (int)(i * 7919L % own)));
    }

    private async Task ActAsync(int number)
    {
        bool isWorking = _isWorking.GetValueOrDefault(number);
        ActionOutcome outcome = await Workload.ActAsync(service, number, isWorking);
        if (outcome.Refusals.Count > 0)
            throw new InvalidOperationException(string.Join(' ', outcome.Refusals));
        _isWorking[number] = !isWorking;
    }
}
