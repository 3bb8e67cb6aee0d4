using System.Collections.Concurrent;
using System.Text.Json;
using ComplaintFlow.Hosting.Delivering;
using ComplaintFlow.Notifications;
using ComplaintFlow.Rules;
using ComplaintFlow.Storage;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace ComplaintFlow.Hosting;

/// <summary>
/// Sends the deliveries of one channel, or the events of one publisher. Each has its own retries and its own end. What fails for good is a
/// dead letter, and a complainant whom it was for is reached in the next way, or gets a mention on the complaint.
/// </summary>
internal sealed partial class DeliveryDispatcher(
    IOutbox outbox, IRuleBookSource rules, NoticeRouter router, DeliverySender sender, TimeProvider time, WorkerMetrics meter,
    IOptions<WorkerOptions> options, Backoff backoff, ILogger<DeliveryDispatcher>? logger = null)
{
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
        MessageOutcome? outcome = null;
        LeaseDisposition? givenBack = await LeasedWork.TryRunAsync(
            lease.Until, time, async token => outcome = await TryAsync(lease, patience, token).ConfigureAwait(false), patience, stop)
            .ConfigureAwait(false);
        return givenBack is { } disposition ? new MessageOutcome(lease, disposition, lease.Message.CreatedAt) : outcome!;
    }

    private async ValueTask<MessageOutcome> TryAsync(MessageLease lease, CancellationToken patience, CancellationToken cancellationToken)
    {
        using System.Diagnostics.Activity? span = DeliverySpan.Start(lease.Message, lease.Attempts);
        DeliveryResult result;
        try
        {
            result = await sender.SendAsync(lease.Message, lease.Attempts, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error) when (!patience.IsCancellationRequested) // the channel threw, or the delivery is damaged
        {
            result = DeliveryResult.Unavailable(FailureReason.Of(error));
        }
        MessageOutcome outcome = await OutcomeAsync(lease, result, patience).ConfigureAwait(false);
        DeliverySpan.End(span, outcome.Disposition, outcome.Reason);
        meter.Delivered(lease.Message.Channel, outcome.Disposition, time.GetUtcNow() - lease.Message.CreatedAt);
        return outcome;
    }

    private async ValueTask<MessageOutcome> OutcomeAsync(
        MessageLease lease, DeliveryResult result, CancellationToken cancellationToken)
    {
        RuleBook book = rules.Current.ForTenant(lease.Message.Key.Tenant) ?? rules.Current;
        (OutgoingMessage message, DateTimeOffset now) = (lease.Message, time.GetUtcNow());
        bool isEvent = message.Kind == MessageKind.Event;
        if (result.Status == DeliveryStatus.Delivered)
            return new MessageOutcome(lease, LeaseDisposition.Done) { Successors = isEvent ? [] : AfterDelivery(message, now) };
        if (result.Status == DeliveryStatus.Postponed)
            return new MessageOutcome(lease, LeaseDisposition.Returned, now + result.RetryAfter, result.Reason);
        if (!ReferenceEquals(result, DeliverySender.Down)) // the log has those that found it down
            LogFailed(message.Id, message.Channel, lease.Attempts, result.Reason!);
        TimeSpan? next = isEvent ? book.Events.RetryAfter(message.Channel, lease.Attempts)
            : book.Notices.RetryAfter(message.Channel, lease.Attempts);
        if (result.Status != DeliveryStatus.Rejected && next is { } delay)
        {
            TimeSpan shortened = backoff.Shortened(delay);
            return new MessageOutcome(
                lease, LeaseDisposition.Later, now + (result.RetryAfter > shortened ? result.RetryAfter.Value : shortened), result.Reason);
        }
        LogDead(message.Id, message.Channel, lease.Attempts);
        return new MessageOutcome(lease, LeaseDisposition.Dead, now, result.Reason)
        {
            Successors = isEvent ? []
                : await AfterDeathAsync(message, result.Reason!, book.Notices, now, cancellationToken).ConfigureAwait(false),
        };
    }

    private static IReadOnlyList<OutgoingMessage> AfterDelivery(OutgoingMessage message, DateTimeOffset now)
    {
        Notice sent = DeliveryMessages.NoticeOf(message);
        return sent is { Says: true, ComplaintId: not null } && NoticeReceiver.Of(sent).Any(static one => one.IsComplainant)
            ? [DeliveryMessages.Report(message.Key, sent, message.Channel, reason: null, now)] : [];
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

    [LoggerMessage(1108, LogLevel.Warning, "Delivery {Id} by {Channel} failed (attempt {Attempt}): {Reason}.")]
    private partial void LogFailed(string id, string channel, int attempt, string reason);

    [LoggerMessage(
        1109, LogLevel.Error,
        "Delivery {Id} by {Channel} is given up after {Attempts} attempts. 'complaintflow store resend' tries again.")]
    private partial void LogDead(string id, string channel, int attempts);
}
