using ComplaintFlow.Handling.Service;
using ComplaintFlow.Hosting.Delivering;
using ComplaintFlow.Rules;
using ComplaintFlow.Storage;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace ComplaintFlow.Hosting;

/// <summary>Leases due work, does it, and settles it. Work that fails does not hold up other work.</summary>
internal sealed partial class ComplaintProcessor(
    ComplaintWaker waker, IAlarms alarms, OutboxDispatcher post, DeliveryDispatcher deliveries, ChannelCatalog channels,
    PublisherCatalog publishers,
    IRuleBookSource rules, TimeProvider time, WorkerMetrics meter, OperationTelemetry telemetry,
    IOptions<WorkerOptions> options, Backoff backoff,
    ILogger<ComplaintProcessor>? logger = null) : IComplaintProcessor
{
    private readonly string _holder = $"{Environment.MachineName}-{Environment.ProcessId}-{Guid.CreateVersion7(time.GetUtcNow()):n}";
    private readonly WorkerOptions _options = options.Value;
    private readonly ILogger _log = logger ?? NullLogger<ComplaintProcessor>.Instance;

    private LeaseRequest Request => new(time.GetUtcNow(), _holder, _options.LeaseDuration, _options.BatchSize)
    {
        Tenants = rules.Current.TenantNames,
    };

    public async ValueTask<int> ProcessDueAsync(CancellationToken cancellationToken = default)
    {
        IReadOnlyList<ComplaintLease> leases = await alarms.LeaseDueAsync(Request, cancellationToken).ConfigureAwait(false);
        // Work that was not begun is given back with its original due instant.
        DueOutcome?[] outcomes = [.. leases.Select(static lease => new DueOutcome(lease, LeaseDisposition.Returned, lease.WakeAt))];
        await ParallelWork.RunAsync(_options, time, Enumerable.Range(0, leases.Count), async (i, patience) =>
        {
            if (!cancellationToken.IsCancellationRequested && leases[i].Until > time.GetUtcNow())
                outcomes[i] = await WakeAsync(leases[i], patience).ConfigureAwait(false);
        }, cancellationToken).ConfigureAwait(false);

        DueOutcome[] settled = [.. outcomes.OfType<DueOutcome>()];
        if (settled.Length > 0)
            // This also happens if the host stops: otherwise the work would be done again.
            await alarms.SettleDueAsync(settled, CancellationToken.None).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        return leases.Count;
    }

    public async ValueTask<int> ProcessOutboxAsync(CancellationToken cancellationToken = default)
    {
        int done = await ProcessMessagesAsync(cancellationToken).ConfigureAwait(false);
        int[] sent = await Task.WhenAll(Channels.Select(channel => ProcessChannelAsync(channel, cancellationToken).AsTask()))
            .ConfigureAwait(false);
        return done + sent.Sum();
    }

    /// <summary>Works off messages except what leaves by a channel.</summary>
    public ValueTask<int> ProcessMessagesAsync(CancellationToken cancellationToken) => post.SendAsync(Request, cancellationToken);

    /// <summary>The channels and the event publishers of this host.</summary>
    public IReadOnlyList<string> Channels => field ??= [.. channels.Channels, .. publishers.Publishers];

    /// <summary>Sends the deliveries of one channel, or the events of one publisher.</summary>
    public ValueTask<int> ProcessChannelAsync(string channel, CancellationToken cancellationToken) =>
        deliveries.SendAsync(Request with { Channel = channel }, cancellationToken);

    /// <summary>Gets the outcome for the alarm; null if a commit has settled it.</summary>
    private async ValueTask<DueOutcome?> WakeAsync(ComplaintLease lease, CancellationToken patience)
    {
        using OperationSpan? span = telemetry.Begin("wake", lease.Key.Tenant);
        span?.On(lease.Key.Id);
        try
        {
            DueOutcome? outcome = await waker.WakeAsync(lease, patience).ConfigureAwait(false);
            span?.End("done");
            meter.Woken(LeaseDisposition.Done);
            return outcome;
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested)
        {
            return new DueOutcome(lease, LeaseDisposition.Later, lease.WakeAt);
        }
        catch (Exception error)
        {
            string reason = FailureReason.Of(error);
            LogWakeFailed(lease.Key.Id.ToString(), lease.Attempts, reason);
            DueOutcome outcome = lease.Attempts >= _options.MaxAttempts && error is not ComplaintStoreException { IsTransient: true }
                ? new DueOutcome(lease, LeaseDisposition.Dead, Reason: reason)
                : new DueOutcome(lease, LeaseDisposition.Later, time.GetUtcNow() + backoff.Delay(lease.Attempts), reason);
            if (outcome.Disposition == LeaseDisposition.Dead)
                LogParked(lease.Key.Id.ToString(), lease.Attempts);
            meter.Woken(outcome.Disposition);
            return outcome;
        }
    }

    [LoggerMessage(1101, LogLevel.Warning, "Complaint {Id} could not be woken (attempt {Attempt}): {Error}.")]
    private partial void LogWakeFailed(string id, int attempt, string error);

    [LoggerMessage(
        1105, LogLevel.Error, "Complaint {Id} is parked after {Attempts} attempts. 'complaintflow store resend' makes it due again.")]
    private partial void LogParked(string id, int attempts);
}
