using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace ComplaintFlow.Hosting;

/// <summary>Wakes complaints whose time has come, for as long as the host runs.</summary>
internal sealed class WakeWorker(IComplaintRounds rounds, WorkerOptions options, TimeProvider time, ILogger<WakeWorker>? log = null)
    : RoundWorker(options, time, log ?? NullLogger<WakeWorker>.Instance)
{
    protected override ValueTask<int> RoundAsync(CancellationToken cancellationToken) => rounds.WakeDueAsync(cancellationToken);
}

/// <summary>Sends the outbox, for as long as the host runs.</summary>
internal sealed class OutboxWorker(IComplaintRounds rounds, WorkerOptions options, TimeProvider time, ILogger<OutboxWorker>? log = null)
    : RoundWorker(options, time, log ?? NullLogger<OutboxWorker>.Instance)
{
    protected override ValueTask<int> RoundAsync(CancellationToken cancellationToken) => rounds.SendOutboxAsync(cancellationToken);
}

/// <summary>Runs rounds: at once again while there is work, after a pause where there is none or the store is lost.</summary>
internal abstract partial class RoundWorker(WorkerOptions options, TimeProvider time, ILogger log) : BackgroundService
{
    private readonly ILogger _log = log;

    protected abstract ValueTask<int> RoundAsync(CancellationToken cancellationToken);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            int done = 0;
            try
            {
                done = await RoundAsync(stoppingToken).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception error)
            {
                LogRoundFailed(error.GetType().Name);
            }
            if (done == 0)
                await Task.Delay(options.PollInterval, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    [LoggerMessage(1103, LogLevel.Error, "A round failed and is tried again: {Error}.")]
    private partial void LogRoundFailed(string error);
}
