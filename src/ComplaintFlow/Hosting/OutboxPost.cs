using System.Text.Json;
using ComplaintFlow.Handling;
using ComplaintFlow.Handling.Detecting;
using ComplaintFlow.Notifications;
using ComplaintFlow.Rules;
using ComplaintFlow.Storage;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace ComplaintFlow.Hosting;

/// <summary>Sends what waits in the outbox: notices when the rules let them leave, alone or gathered, effects to the host, and what the library tells itself to detection. One that fails does not hold up the others.</summary>
internal sealed partial class OutboxPost(
    IOutbox outbox, IRuleBookSource rules, IEnumerable<INotificationChannel> channels, ITemplateRenderer templates, HostEffects effects, GroupDetection detection, TimeProvider time, ILogger<OutboxPost>? logger = null)
{
    /// <summary>Enough to gather what falls due together at the end of a window.</summary>
    private const int GatheredBatch = 1000;

    private readonly INotificationChannel[] _channels = [.. channels];
    private readonly ILogger _log = logger ?? NullLogger<OutboxPost>.Instance;

    public async ValueTask<int> SendAsync(LeaseRequest request, CancellationToken cancellationToken)
    {
        NoticeRules notices = rules.Current.Notices;
        IReadOnlyList<MessageLease> leases = await outbox.LeaseAsync(notices.Gathers ? request with { Max = GatheredBatch } : request, cancellationToken).ConfigureAwait(false);
        var outcomes = new Dictionary<string, MessageOutcome>(StringComparer.Ordinal);
        var digests = new Digests();
        foreach (MessageLease lease in leases)
        {
            await TryAsync([lease], async () =>
            {
                if (await DispatchAsync(lease, notices, digests, cancellationToken).ConfigureAwait(false) is { } outcome)
                    outcomes.Add(lease.Message.Id, outcome);
            }, outcomes, cancellationToken).ConfigureAwait(false);
        }
        foreach ((Notice notice, MessageLease[] gathered) in digests.All())
        {
            await TryAsync(gathered, async () =>
            {
                await NotifyAsync(notice, cancellationToken).ConfigureAwait(false);
                foreach (MessageLease lease in gathered)
                    outcomes.TryAdd(lease.Message.Id, new MessageOutcome(lease, Settlement.Done));
            }, outcomes, cancellationToken).ConfigureAwait(false);
        }
        // What is done is settled also where the host stops: otherwise it would be done again.
        if (outcomes.Count > 0)
            await outbox.SettleAsync([.. outcomes.Values], CancellationToken.None).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        return leases.Count;
    }

    /// <summary>Sends a message, or says when it may leave; null where it is laid to others.</summary>
    private async ValueTask<MessageOutcome?> DispatchAsync(MessageLease lease, NoticeRules rules, Digests digests, CancellationToken cancellationToken)
    {
        if (lease.Message.Kind != MessageKind.Notice)
        {
            await PerformAsync(lease.Message, cancellationToken).ConfigureAwait(false);
            return new MessageOutcome(lease, Settlement.Done);
        }
        Notice notice = Read(lease.Message);
        DateTimeOffset leaves = rules.LeavesAt(notice);
        if (leaves > time.GetUtcNow())
            return new MessageOutcome(lease, Settlement.Later, leaves);
        if (rules.IsGathered(notice))
        {
            digests.Add(lease, notice);
            return null;
        }
        await NotifyAsync(notice, cancellationToken).ConfigureAwait(false);
        return new MessageOutcome(lease, Settlement.Done);
    }

    /// <summary>Does something for leases and notes what became of them. A notice that failed for one of its receivers is not done.</summary>
    private async ValueTask TryAsync(MessageLease[] leases, Func<ValueTask> send, Dictionary<string, MessageOutcome> outcomes, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
            return;
        try
        {
            await send().ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
        }
        catch (Exception error)
        {
            foreach (MessageLease lease in leases)
            {
                LogSendFailed(lease.Message.Id, lease.Tries, error.GetType().Name);
                outcomes[lease.Message.Id] = lease.Tries >= Retries.Most
                    ? new MessageOutcome(lease, Settlement.Dead, time.GetUtcNow(), error.GetType().Name)
                    : new MessageOutcome(lease, Settlement.Later, Retries.At(time.GetUtcNow(), lease.Tries), error.GetType().Name);
            }
        }
    }

    private ValueTask PerformAsync(OutgoingMessage message, CancellationToken cancellationToken) => message.Kind == MessageKind.Internal
        ? detection.LookAsync(message.Key, cancellationToken)
        : effects.PerformAsync(JsonSerializer.Deserialize(message.Payload.Span, HostEffectJson.Default.HostEffect) ?? throw new JsonException("An effect is an object."), cancellationToken);

    private async ValueTask NotifyAsync(Notice notice, CancellationToken cancellationToken)
    {
        string text = templates.Render(notice);
        foreach (INotificationChannel channel in _channels)
            await channel.SendAsync(notice, text, cancellationToken).ConfigureAwait(false);
    }

    private static Notice Read(OutgoingMessage message) =>
        JsonSerializer.Deserialize(message.Payload.Span, NoticeJson.Default.Notice) ?? throw new JsonException("A notice is an object.");

    [LoggerMessage(1102, LogLevel.Warning, "Message {Id} could not be sent (try {Tries}): {Error}.")]
    private partial void LogSendFailed(string id, int tries, string error);
}
