using System.Text.Json;
using ComplaintFlow.Handling;
using ComplaintFlow.Notifications;
using ComplaintFlow.Storage;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace ComplaintFlow.Hosting;

/// <summary>Leases what is due, does it, and says what became of it. One that fails does not hold up the others.</summary>
internal sealed partial class ComplaintRounds(
    ComplaintService service, IAlarms alarms, IOutbox outbox, IEnumerable<INotificationChannel> channels, ITemplateRenderer templates, TimeProvider time,
    ILogger<ComplaintRounds>? logger = null) : IComplaintRounds
{
    private const int Batch = 100;
    private const int MostTries = 10;
    private static readonly TimeSpan LeaseTime = TimeSpan.FromMinutes(1);

    private readonly string _holder = $"{Environment.MachineName}-{Environment.ProcessId}-{Guid.CreateVersion7(time.GetUtcNow()):n}";
    private readonly INotificationChannel[] _channels = [.. channels];
    private readonly ILogger _log = logger ?? NullLogger<ComplaintRounds>.Instance;

    private LeaseRequest Request => new(time.GetUtcNow(), _holder, LeaseTime, Batch);

    public async ValueTask<int> WakeDueAsync(CancellationToken cancellationToken = default)
    {
        IReadOnlyList<ComplaintLease> leases = await alarms.LeaseDueAsync(Request, cancellationToken).ConfigureAwait(false);
        var outcomes = new List<DueOutcome>();
        foreach (ComplaintLease lease in leases)
        {
            if (cancellationToken.IsCancellationRequested)
                break;
            try
            {
                if (await service.WakeAsync(lease, cancellationToken).ConfigureAwait(false) is { } outcome)
                    outcomes.Add(outcome);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                break;
            }
            catch (Exception error)
            {
                LogWakeFailed(lease.Key.Id.ToString(), lease.Tries, error.GetType().Name);
                outcomes.Add(lease.Tries >= MostTries
                    ? new DueOutcome(lease, Settlement.Dead, Reason: error.GetType().Name)
                    : new DueOutcome(lease, Settlement.Later, Backoff(lease.Tries), error.GetType().Name));
            }
        }
        // What is done is settled also where the host stops: otherwise it would be done again.
        if (outcomes.Count > 0)
            await alarms.SettleDueAsync(outcomes, CancellationToken.None).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        return leases.Count;
    }

    public async ValueTask<int> SendOutboxAsync(CancellationToken cancellationToken = default)
    {
        IReadOnlyList<MessageLease> leases = await outbox.LeaseAsync(Request, cancellationToken).ConfigureAwait(false);
        var outcomes = new List<MessageOutcome>(leases.Count);
        foreach (MessageLease lease in leases)
        {
            if (cancellationToken.IsCancellationRequested)
                break;
            try
            {
                await SendAsync(lease.Message, cancellationToken).ConfigureAwait(false);
                outcomes.Add(new MessageOutcome(lease, Settlement.Done));
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                break;
            }
            catch (Exception error)
            {
                LogSendFailed(lease.Message.Id, lease.Tries, error.GetType().Name);
                outcomes.Add(lease.Tries >= MostTries
                    ? new MessageOutcome(lease, Settlement.Dead, time.GetUtcNow(), error.GetType().Name)
                    : new MessageOutcome(lease, Settlement.Later, Backoff(lease.Tries), error.GetType().Name));
            }
        }
        if (outcomes.Count > 0)
            await outbox.SettleAsync(outcomes, CancellationToken.None).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        return leases.Count;
    }

    private async ValueTask SendAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        if (message.Kind != MessageKind.Notice)
            return;
        Notice notice = JsonSerializer.Deserialize(message.Payload.Span, NoticeJson.Default.Notice) ?? throw new JsonException("A notice is an object.");
        string text = templates.Render(notice);
        foreach (INotificationChannel channel in _channels)
            await channel.SendAsync(notice, text, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>1, 2, 4, … seconds, at most a minute.</summary>
    private DateTimeOffset Backoff(int tries) => time.GetUtcNow() + TimeSpan.FromSeconds(Math.Min(60, 1 << Math.Min(tries - 1, 6)));

    [LoggerMessage(1101, LogLevel.Warning, "Complaint {Id} could not be woken (try {Tries}): {Error}.")]
    private partial void LogWakeFailed(string id, int tries, string error);

    [LoggerMessage(1102, LogLevel.Warning, "Message {Id} could not be sent (try {Tries}): {Error}.")]
    private partial void LogSendFailed(string id, int tries, string error);
}
