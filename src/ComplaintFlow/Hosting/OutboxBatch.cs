using System.Collections.Concurrent;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Hosting;

/// <summary>The messages that one round has leased, and what becomes of each. Thread-safe once it is filled.</summary>
internal sealed class OutboxBatch
{
    private readonly Dictionary<ComplaintKey, List<PendingSend>> _lanes = [];
    private readonly List<List<PendingSend>> _inOrder = [];
    private readonly ConcurrentDictionary<string, MessageOutcome> _outcomes = new(StringComparer.Ordinal);

    /// <summary>What leaves one after another; lanes leave side by side.</summary>
    public IReadOnlyList<IReadOnlyList<PendingSend>> Lanes => _inOrder;

    public MessageOutcome[] Outcomes => [.. _outcomes.Values];

    /// <summary>Behind the other messages of its complaint.</summary>
    public void Add(MessageLease lease, Func<CancellationToken, ValueTask> send)
    {
        if (!_lanes.TryGetValue(lease.Message.Key, out List<PendingSend>? lane))
        {
            _lanes.Add(lease.Message.Key, lane = []);
            _inOrder.Add(lane);
        }
        lane.Add(new PendingSend([lease], send));
    }

    /// <summary>A gathering of messages of several complaints.</summary>
    public void Add(MessageLease[] leases, Func<CancellationToken, ValueTask> send) => _inOrder.Add([new PendingSend(leases, send)]);

    /// <summary>A message that has left, unless it failed for another of its receivers.</summary>
    public void Left(MessageLease lease) => _outcomes.TryAdd(lease.Message.Id, new MessageOutcome(lease, LeaseDisposition.Done));

    /// <summary>A message that has not left.</summary>
    public void Complete(MessageLease lease, LeaseDisposition settlement, DateTimeOffset at, string? reason = null) =>
        _outcomes[lease.Message.Id] = new MessageOutcome(lease, settlement, at, reason);

    /// <summary>A message that no one came to: due again since it was made.</summary>
    public void Release(MessageLease lease) => Complete(lease, LeaseDisposition.Later, lease.Message.CreatedAt);
}

/// <summary>What leaves at once, and whose leases it settles.</summary>
internal sealed record PendingSend(MessageLease[] Leases, Func<CancellationToken, ValueTask> Send);
