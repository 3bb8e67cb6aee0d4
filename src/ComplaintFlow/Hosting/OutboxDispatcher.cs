using ComplaintFlow.Handling;
using ComplaintFlow.Hosting.Delivering;
using ComplaintFlow.Integration;
using ComplaintFlow.Notifications;
using ComplaintFlow.Rules;
using ComplaintFlow.Storage;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace ComplaintFlow.Hosting;

/// <summary>
/// Works off the outbox: makes notices into deliveries when the rules let them leave, alone or as a digest, makes events into one for each
/// publisher, and performs everything else at once. The messages of one complaint are worked off one after another, those of several complaints in parallel. A message that fails
/// does not hold up the others.
/// </summary>
internal sealed partial class OutboxDispatcher(
    IOutbox outbox, IRuleBookSource rules, MessageDispatcher dispatcher, NoticeRouter router, TimeProvider time, WorkerMetrics meter,
    IOptions<WorkerOptions> options,
    Backoff backoff, ILogger<OutboxDispatcher>? logger = null)
{
    /// <summary>The batch size that is large enough to gather what falls due together at the end of a window.</summary>
    private const int GatheredBatch = 1000;

    private const int MaxGathered = 20_000;

    private readonly WorkerOptions _options = options.Value;
    private readonly ILogger _log = logger ?? NullLogger<OutboxDispatcher>.Instance;

    public async ValueTask<int> SendAsync(LeaseRequest request, CancellationToken cancellationToken)
    {
        RuleBook book = rules.Current;
        if (book.Tenants.Values.Append(book).Any(static one => one.Notices.Gathers))
            request = request with { Max = Math.Min(GatheredBatch * request.Tenants.Count, MaxGathered) }; // they share it
        IReadOnlyList<MessageLease> leases = await outbox.LeaseAsync(request, cancellationToken).ConfigureAwait(false);
        OutboxBatch bag = Sorted(leases, book);
        await ParallelWork.RunAsync(_options, time, bag.Lanes, async (lane, patience) =>
        {
            foreach (PendingSend parcel in lane)
                await SendAsync(parcel, bag, patience, cancellationToken).ConfigureAwait(false);
        }, cancellationToken).ConfigureAwait(false);

        if (bag.Outcomes is { Length: > 0 } outcomes)
            // This also happens if the host stops: otherwise the messages would be sent again.
            await outbox.SettleAsync(outcomes, CancellationToken.None).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        return leases.Count;
    }

    /// <summary>Gets what leaves now. The rest is postponed or added to a digest.</summary>
    private OutboxBatch Sorted(IReadOnlyList<MessageLease> leases, RuleBook book)
    {
        var bag = new OutboxBatch(leases);
        var digests = new DigestBuilder();
        foreach (MessageLease lease in leases)
        {
            try
            {
                Sort(lease, bag, digests, book);
            }
            catch (Exception error) // altered content may fail in any way; the other messages leave
            {
                Failed(lease, bag, error);
            }
        }
        foreach ((Notice notice, MessageLease[] gathered) in digests.All())
            bag.Add(gathered, patience => RouteAsync(notice, gathered[0].Message.Key, book, patience));
        return bag;
    }

    private void Sort(MessageLease lease, OutboxBatch bag, DigestBuilder digests, RuleBook book)
    {
        if (lease.Message.Kind == MessageKind.Event)
        {
            EventRules events = (book.ForTenant(lease.Message.Key.Tenant) ?? throw new UnknownTenantException()).Events;
            bag.Add(lease, _ => new(EventDeliveries.Of(lease.Message, events, time.GetUtcNow())));
            return;
        }
        if (lease.Message.Kind != MessageKind.Notice)
        {
            bag.Add(lease, async patience =>
            {
                await dispatcher.PerformAsync(lease.Message, patience).ConfigureAwait(false);
                return [];
            });
            return;
        }
        Notice notice = DeliveryMessages.NoticeOf(lease.Message);
        NoticeRules notices = RulesOf(book, notice.Tenant);
        if (notices.LeavesAt(notice) is var leaves && leaves > time.GetUtcNow())
            bag.Complete(lease, LeaseDisposition.Returned, leaves);
        else if (notices.IsGathered(notice))
            digests.Add(lease, notice);
        else
            bag.Add(lease, patience => RouteAsync(notice, lease.Message.Key, book, patience));
    }

    private ValueTask<IReadOnlyList<OutgoingMessage>> RouteAsync(
        Notice notice, ComplaintKey key, RuleBook book, CancellationToken cancellationToken) =>
        router.RouteAsync(key, notice, RulesOf(book, notice.Tenant).Routes, cancellationToken);

    private static NoticeRules RulesOf(RuleBook book, string tenant) =>
        (book.ForTenant(tenant) ?? throw new UnknownTenantException()).Notices;

    private async ValueTask SendAsync(PendingSend parcel, OutboxBatch bag, CancellationToken patience, CancellationToken stop)
    {
        IReadOnlyList<OutgoingMessage> successors = [];
        try
        {
            LeaseDisposition? givenBack = await LeasedWork.TryRunAsync(
                parcel.Leases[0].Until, time, async token => successors = await parcel.Send(token).ConfigureAwait(false), patience, stop)
                .ConfigureAwait(false);
            if (givenBack is { } disposition)
            {
                foreach (MessageLease lease in parcel.Leases)
                    bag.Complete(lease, disposition, lease.Message.CreatedAt);
                return;
            }
        }
        catch (Exception error)
        {
            foreach (MessageLease lease in parcel.Leases)
                Failed(lease, bag, error);
            return;
        }
        foreach (MessageLease lease in parcel.Leases)
        {
            bag.Left(lease, successors);
            meter.Sent(LeaseDisposition.Done);
        }
    }

    private void Failed(MessageLease lease, OutboxBatch bag, Exception error)
    {
        string reason = FailureReason.Of(error);
        LogSendFailed(lease.Message.Id, lease.Attempts, reason);
        LeaseDisposition settlement = lease.Attempts >= _options.MaxAttempts ? LeaseDisposition.Dead : LeaseDisposition.Later;
        bag.Complete(
            lease, settlement, settlement == LeaseDisposition.Dead ? time.GetUtcNow() : time.GetUtcNow()
                + backoff.Delay(lease.Attempts), reason);
        meter.Sent(settlement);
    }

    [LoggerMessage(1102, LogLevel.Warning, "Message {Id} could not be sent (attempt {Attempt}): {Error}.")]
    private partial void LogSendFailed(string id, int attempt, string error);
}
