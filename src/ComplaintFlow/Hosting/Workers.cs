using ComplaintFlow.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace ComplaintFlow.Hosting;

/// <summary>Wakes due complaints while the host runs.</summary>
internal sealed class WakeWorker(
    IComplaintProcessor processor, IOptions<WorkerOptions> options, Backoff backoff, TimeProvider time, ILogger<WakeWorker>? log = null)
    : PollingWorker(backoff, options.Value.PollInterval, time, log ?? NullLogger<WakeWorker>.Instance)
{
    protected override ValueTask<int> PollAsync(CancellationToken cancellationToken) => processor.ProcessDueAsync(cancellationToken);
}

/// <summary>Works off the outbox, except deliveries, while the host runs.</summary>
internal sealed class OutboxWorker(
    ComplaintProcessor processor, IOptions<WorkerOptions> options, Backoff backoff, TimeProvider time, ILogger<OutboxWorker>? log = null)
    : PollingWorker(backoff, options.Value.PollInterval, time, log ?? NullLogger<OutboxWorker>.Instance)
{
    protected override ValueTask<int> PollAsync(CancellationToken cancellationToken) => processor.ProcessMessagesAsync(cancellationToken);
}

/// <summary>Measures the backlog for the metrics.</summary>
internal sealed class BacklogWorker(
    IAlarms alarms, IOutbox outbox, WorkerMetrics meter, IOptions<WorkerOptions> options, Backoff backoff, TimeProvider time,
    ILogger<BacklogWorker>? log = null)
    : PollingWorker(backoff, options.Value.BacklogInterval, time, log ?? NullLogger<BacklogWorker>.Instance)
{
    private readonly TimeProvider _time = time;

    public async ValueTask MeasureAsync(CancellationToken cancellationToken)
    {
        DateTimeOffset now = _time.GetUtcNow();
        meter.Measured(
            await alarms.GetDueBacklogAsync(now, cancellationToken)
                .ConfigureAwait(false), await outbox.GetOutboxBacklogAsync(now, cancellationToken).ConfigureAwait(false));
    }

    protected override async ValueTask<int> PollAsync(CancellationToken cancellationToken)
    {
        await MeasureAsync(cancellationToken).ConfigureAwait(false);
        return 0;
    }
}

/// <summary>
/// Runs rounds: at once again while there is work, after a pause if there is none, and after increasing pauses if the store is
/// not available.
/// </summary>
internal abstract partial class PollingWorker(Backoff backoff, TimeSpan pause, TimeProvider time, ILogger log) : BackgroundService
{
    private readonly ILogger _log = log;

    protected abstract ValueTask<int> PollAsync(CancellationToken cancellationToken);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        int failures = 0;
        while (!stoppingToken.IsCancellationRequested)
        {
            int done = 0;
            try
            {
                done = await PollAsync(stoppingToken).ConfigureAwait(false);
                failures = 0;
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception error)
            {
                failures++;
                LogRoundFailed(error.GetType().Name);
            }
            if (done == 0)
                await Task.Delay(failures == 0 ? backoff.Shortened(pause) : backoff.Delay(failures), time, stoppingToken)
                    .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    [LoggerMessage(1103, LogLevel.Error, "A round failed and is tried again: {Error}.")]
    private partial void LogRoundFailed(string error);
}
