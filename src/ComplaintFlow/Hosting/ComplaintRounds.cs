using ComplaintFlow.Handling;
using ComplaintFlow.Storage;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace ComplaintFlow.Hosting;

/// <summary>Leases what is due, does it, and says what became of it. One that fails does not hold up the others.</summary>
internal sealed partial class ComplaintRounds(
    ComplaintService service, IAlarms alarms, OutboxPost post, TimeProvider time, ILogger<ComplaintRounds>? logger = null) : IComplaintRounds
{
    private const int Batch = 100;
    private static readonly TimeSpan LeaseTime = TimeSpan.FromMinutes(1);

    private readonly string _holder = $"{Environment.MachineName}-{Environment.ProcessId}-{Guid.CreateVersion7(time.GetUtcNow()):n}";
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
                outcomes.Add(lease.Tries >= Retries.Most
                    ? new DueOutcome(lease, Settlement.Dead, Reason: error.GetType().Name)
                    : new DueOutcome(lease, Settlement.Later, Retries.At(time.GetUtcNow(), lease.Tries), error.GetType().Name));
            }
        }
        // What is done is settled also where the host stops: otherwise it would be done again.
        if (outcomes.Count > 0)
            await alarms.SettleDueAsync(outcomes, CancellationToken.None).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        return leases.Count;
    }

    public ValueTask<int> SendOutboxAsync(CancellationToken cancellationToken = default) => post.SendAsync(Request, cancellationToken);

    [LoggerMessage(1101, LogLevel.Warning, "Complaint {Id} could not be woken (try {Tries}): {Error}.")]
    private partial void LogWakeFailed(string id, int tries, string error);
}
