using ComplaintFlow.Figures;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace ComplaintFlow.Hosting;

/// <summary>Wakes the duty of monthly statistics, which belong to no complaint.</summary>
internal sealed class StatisticsWorker(IStatisticsDuty duty, TimeProvider time, Backoff backoff, ILogger<StatisticsWorker>? log = null)
    : PollingWorker(backoff, Pause, time, log ?? NullLogger<StatisticsWorker>.Instance)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(10);

    protected override ValueTask<int> PollAsync(CancellationToken cancellationToken) => duty.RemindAsync(cancellationToken);
}
