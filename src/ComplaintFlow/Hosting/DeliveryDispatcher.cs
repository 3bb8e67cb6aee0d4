using System.Collections.Concurrent;
using System.Text.Json;
using ComplaintFlow.Hosting.Delivering;
using ComplaintFlow.Notifications;
using ComplaintFlow.Rules;
using ComplaintFlow.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace ComplaintFlow.Hosting;

/// <summary>
/// Sends the deliveries of one channel. Each has its own retries and its own end. What fails for good is a dead letter, and a complainant
/// whom it was for is reached in the next way, or gets a mention on the complaint.
/// </summary>
internal sealed partial class DeliveryDispatcher(
    IOutbox outbox, IRuleBookSource rules, ChannelCatalog channels, NoticeRouter router, DeliveryComposer composer, EndpointBreaker breaker,
    IServiceScopeFactory scopes, TimeProvider time, WorkerMetrics meter, IOptions<WorkerOptions> options, Backoff backoff,
    ILogger<DeliveryDispatcher>? logger = null)
{
    /// <summary>The outcome of a delivery that is not tried, since its endpoint is known to be down.</summary>
    private static readonly DeliveryResult s_down = DeliveryResult.Unavailable("EndpointDown");

    private readonly WorkerOptions _options = options.Value;
    private readonly ILogger _log = logger ?? NullLogger<DeliveryDispatcher>.Instance;

    public async ValueTask<int> SendAsync(LeaseRequest request, CancellationToken cancellationToken)
    {
        IReadOnlyList<MessageLease> leases = await outbox.LeaseAsync(request, cancellationToken).ConfigureAwait(false);
        var outcomes = new ConcurrentBag<MessageOutcome>();
        await ParallelWork.RunAsync(
            _options, time, leases,
            async (lease, patience) => outcomes.Add(await SendAsync(lease, patience, cancellationToken).ConfigureAwait(false)),
            cancellationToken).ConfigureAwait(false);
        if (!outcomes.IsEmpty)
            // This also happens if the host stops: otherwise the deliveries would be sent again.
            await outbox.SettleAsync([.. outcomes], CancellationToken.None).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        return leases.Count;
    }

    private async ValueTask<MessageOutcome> SendAsync(MessageLease lease, CancellationToken patience, CancellationToken stop)
    {
        TimeSpan left = lease.Until - time.GetUtcNow();
        if (stop.IsCancellationRequested || left <= TimeSpan.Zero)
            return Released(lease);
        NoticeRules notices = (rules.Current.ForTenant(lease.Message.Key.Tenant) ?? rules.Current).Notices;
        try
        {
            // After the end of the lease, another worker may send the same.
            using var ends = new CancellationTokenSource(left, time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(ends.Token, patience);
            DeliveryResult result = await TryAsync(lease, either.Token).ConfigureAwait(false);
            return await SettledAsync(lease, result, notices, patience).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested)
        {
            return Released(lease);
        }
        catch (Exception error) // the channel threw, the delivery is damaged, or a directory is down: the others leave
        {
            return await SettledAsync(lease, DeliveryResult.Unavailable(FailureReason.Of(error)), notices, patience).ConfigureAwait(false);
        }
    }

    private async ValueTask<MessageOutcome> SettledAsync(
        MessageLease lease, DeliveryResult result, NoticeRules notices, CancellationToken patience)
    {
        MessageOutcome outcome = await OutcomeAsync(lease, result, notices, patience).ConfigureAwait(false);
        meter.Delivered(lease.Message.Channel, outcome.Disposition, time.GetUtcNow() - lease.Message.CreatedAt);
        return outcome;
    }

    private async ValueTask<DeliveryResult> TryAsync(MessageLease lease, CancellationToken cancellationToken)
    {
        OutgoingMessage message = lease.Message;
        AsyncServiceScope scope = scopes.CreateAsyncScope();
        await using (scope.ConfigureAwait(false))
        {
            INotificationChannel channel = channels.Create(message.Channel, scope.ServiceProvider);
            string endpoint = channel.Reaches is null ? message.Endpoint : "";
            if (await breaker.EnterAsync(message.Channel, endpoint, cancellationToken).ConfigureAwait(false) is not { } one)
                return s_down;
            bool isReached = true;
            try
            {
                Delivery? delivery = await composer
                    .ComposeAsync(message, lease.Attempts, channel, scope.ServiceProvider, cancellationToken).ConfigureAwait(false);
                if (delivery is null)
                    return DeliveryResult.Rejected("NoAddress");
                isReached = false; // unless it answers
                DeliveryResult result = await channel.SendAsync(delivery, cancellationToken).ConfigureAwait(false);
                isReached = result.Status != DeliveryStatus.Unavailable;
                return result;
            }
            finally
            {
                breaker.Leave(one, message.Id, isReached);
            }
        }
    }

    private async ValueTask<MessageOutcome> OutcomeAsync(
        MessageLease lease, DeliveryResult result, NoticeRules notices, CancellationToken cancellationToken)
    {
        (OutgoingMessage message, DateTimeOffset now) = (lease.Message, time.GetUtcNow());
        if (result.Status == DeliveryStatus.Delivered)
        {
            Notice sent = DeliveryMessages.NoticeOf(message);
            return new MessageOutcome(lease, LeaseDisposition.Done)
            {
                Successors = sent is { Says: true, ComplaintId: not null } && NoticeReceiver.Of(sent).Any(static one => one.IsComplainant)
                    ? [DeliveryMessages.Report(message.Key, sent, message.Channel, reason: null, now)] : [],
            };
        }
        if (!ReferenceEquals(result, s_down)) // the log has those that found it down
            LogFailed(message.Id, message.Channel, lease.Attempts, result.Reason!);
        if (result.Status != DeliveryStatus.Rejected && notices.RetryAfter(message.Channel, lease.Attempts) is { } delay)
        {
            TimeSpan shortened = backoff.Shortened(delay);
            return new MessageOutcome(
                lease, LeaseDisposition.Later, now + (result.RetryAfter > shortened ? result.RetryAfter.Value : shortened), result.Reason);
        }
        LogDead(message.Id, message.Channel, lease.Attempts);
        return new MessageOutcome(lease, LeaseDisposition.Dead, now, result.Reason)
        {
            Successors = await AfterDeathAsync(message, result.Reason!, notices, now, cancellationToken).ConfigureAwait(false),
        };
    }

    /// <summary>Gets the next way to the complainant, or the report that there is none.</summary>
    private async ValueTask<IReadOnlyList<OutgoingMessage>> AfterDeathAsync(
        OutgoingMessage message, string reason, NoticeRules notices, DateTimeOffset now, CancellationToken cancellationToken)
    {
        try
        {
            Notice notice = DeliveryMessages.NoticeOf(message);
            if (!notice.ReportsFailure)
                return [];
            OutgoingMessage? next = DeliveryEndpoints.ContactOf(message.Endpoint) is { } place
                ? await router.NextWayAsync(message.Key, notice, place, notices.Routes, cancellationToken).ConfigureAwait(false) : null;
            return [next ?? DeliveryMessages.Report(message.Key, notice, message.Channel, reason, now)];
        }
        catch (Exception error) when (error is JsonException or UnreadableComplaintException)
        {
            return []; // whom it was for cannot be read; the dead letter stays
        }
    }

    private static MessageOutcome Released(MessageLease lease) => new(lease, LeaseDisposition.Later, lease.Message.CreatedAt);

    [LoggerMessage(1108, LogLevel.Warning, "Delivery {Id} by {Channel} failed (attempt {Attempt}): {Reason}.")]
    private partial void LogFailed(string id, string channel, int attempt, string reason);

    [LoggerMessage(
        1109, LogLevel.Error,
        "Delivery {Id} by {Channel} is given up after {Attempts} attempts. 'complaintflow store resend' tries again.")]
    private partial void LogDead(string id, string channel, int attempts);
}
