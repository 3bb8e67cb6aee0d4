using ComplaintFlow.Hosting.Delivering;
using ComplaintFlow.Rules;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace ComplaintFlow.Hosting;

/// <summary>
/// Sends the deliveries of every channel and the events of every publisher while the host runs: each by itself, so that none waits for
/// another.
/// </summary>
internal sealed partial class DeliveryWorker(
    ComplaintProcessor processor, ChannelCatalog channels, PublisherCatalog publishers, IRuleBookSource rules,
    IOptions<WorkerOptions> options, Backoff backoff, TimeProvider time, ILogger<DeliveryWorker>? log = null) : IHostedService, IDisposable
{
    private readonly ILogger _log = log ?? NullLogger<DeliveryWorker>.Instance;
    private readonly ChannelWorker[] _workers =
    [
        .. processor.Channels.Select(channel => new ChannelWorker(
            processor, channel, backoff, options.Value.PollInterval, time, log ?? NullLogger<DeliveryWorker>.Instance)),
    ];

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (channels.Channels.Count == 0)
            LogNoChannel();
        RuleBook book = rules.Current;
        foreach (string publisher in publishers.Publishers)
        {
            if (!book.Tenants.Values.Append(book).Any(one => one.Events.Has(publisher)))
                LogNoEvents(publisher);
        }
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

    [LoggerMessage(
        1450, LogLevel.Warning,
        "The rules do not name the event publisher {Publisher}, so no event leaves by it. Name it under ComplaintFlow:Events:Publishers.")]
    private partial void LogNoEvents(string publisher);

    private sealed class ChannelWorker(
        ComplaintProcessor processor, string channel, Backoff backoff, TimeSpan pause, TimeProvider time, ILogger log)
        : PollingWorker(backoff, pause, time, log)
    {
        protected override ValueTask<int> PollAsync(CancellationToken cancellationToken) =>
            processor.ProcessChannelAsync(channel, cancellationToken);
    }
}
