using System.Collections.Concurrent;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Hosting;

/// <summary>Represents the messages that one round has leased, with their outcomes. Thread-safe once it is filled.</summary>
/// <param name="leases">The leases, in the order in which the messages are due.</param>
internal sealed class OutboxBatch(IReadOnlyList<MessageLease> leases)
{
    private readonly Dictionary<ComplaintKey, List<PendingSend>> _lanes = [];
    private readonly List<List<PendingSend>> _inOrder = [];
    private readonly ConcurrentDictionary<(string Tenant, string Id), MessageOutcome> _outcomes = [];

    /// <summary>The lanes. The messages of a lane are sent one after another; lanes are sent in parallel.</summary>
    public IReadOnlyList<IReadOnlyList<PendingSend>> Lanes => _inOrder;

    /// <summary>The outcomes in the order of the leases, in which what comes of them is written.</summary>
    public MessageOutcome[] Outcomes =>
        [.. leases.Select(lease => _outcomes.GetValueOrDefault(KeyOf(lease))).OfType<MessageOutcome>()];

    /// <summary>Adds a message behind the other messages of its complaint.</summary>
    public void Add(MessageLease lease, Func<CancellationToken, ValueTask<IReadOnlyList<OutgoingMessage>>> send)
    {
        if (!_lanes.TryGetValue(lease.Message.Key, out List<PendingSend>? lane))
        {
            _lanes.Add(lease.Message.Key, lane = []);
            _inOrder.Add(lane);
        }
        lane.Add(new PendingSend([lease], send));
    }

    /// <summary>Adds a digest of messages of several complaints.</summary>
    public void Add(MessageLease[] leases, Func<CancellationToken, ValueTask<IReadOnlyList<OutgoingMessage>>> send) =>
        _inOrder.Add([new PendingSend(leases, send)]);

    /// <summary>Records that a message is done and what comes of it, unless it failed for another of its receivers.</summary>
    public void Left(MessageLease lease, IReadOnlyList<OutgoingMessage> successors) => _outcomes.AddOrUpdate(
        KeyOf(lease), new MessageOutcome(lease, LeaseDisposition.Done) { Successors = successors },
        (_, outcome) => outcome.Disposition == LeaseDisposition.Done
            ? outcome with { Successors = [.. outcome.Successors, .. successors] } : outcome);

    /// <summary>Records that a message was not sent.</summary>
    public void Complete(MessageLease lease, LeaseDisposition settlement, DateTimeOffset at, string? reason = null) =>
        _outcomes[KeyOf(lease)] = new MessageOutcome(lease, settlement, at, reason);

    private static (string Tenant, string Id) KeyOf(MessageLease lease) => (lease.Message.Key.Tenant, lease.Message.Id);
}

/// <summary>Represents what is sent at once, and the leases that it settles.</summary>
internal sealed record PendingSend(MessageLease[] Leases, Func<CancellationToken, ValueTask<IReadOnlyList<OutgoingMessage>>> Send);
