using ComplaintFlow.Hosting.Delivering;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace ComplaintFlow.Hosting;

/// <summary>Sends the deliveries of every channel while the host runs: each channel by itself, so that none waits for another.</summary>
internal sealed partial class DeliveryWorker(
    ComplaintProcessor processor, ChannelCatalog channels, IOptions<WorkerOptions> options, Backoff backoff, TimeProvider time,
    ILogger<DeliveryWorker>? log = null) : IHostedService, IDisposable
{
    private readonly ILogger _log = log ?? NullLogger<DeliveryWorker>.Instance;
    private readonly ChannelWorker[] _workers =
    [
        .. channels.Channels.Select(channel => new ChannelWorker(
            processor, channel, backoff, options.Value.PollInterval, time, log ?? NullLogger<DeliveryWorker>.Instance)),
    ];

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (_workers.Length == 0)
            LogNoChannel();
        foreach (ChannelWorker worker in _workers)
            await worker.StartAsync(cancellationToken).ConfigureAwait(false);
    }

    public Task StopAsync(CancellationToken cancellationToken) =>
        Task.WhenAll(_workers.Select(worker => worker.StopAsync(cancellationToken)));

    public void Dispose() => Array.ForEach(_workers, static worker => worker.Dispose());

    [LoggerMessage(
        1107, LogLevel.Warning,
        "The host has no channel by which notices leave. Notices become dead letters. Call AddNotificationChannel at start-up.")]
    private partial void LogNoChannel();

    private sealed class ChannelWorker(
        ComplaintProcessor processor, string channel, Backoff backoff, TimeSpan pause, TimeProvider time, ILogger log)
        : PollingWorker(backoff, pause, time, log)
    {
        protected override ValueTask<int> PollAsync(CancellationToken cancellationToken) =>
            processor.ProcessChannelAsync(channel, cancellationToken);
    }
}
