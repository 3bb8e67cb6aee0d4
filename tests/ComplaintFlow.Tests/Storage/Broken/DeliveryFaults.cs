using ComplaintFlow.Storage;

namespace ComplaintFlow.Tests.Storage.Broken;

/// <summary>Settles as a fault changes the outcomes.</summary>
internal abstract class SettledOtherwise(Func<MessageOutcome, MessageOutcome> settled) : Decorator
{
    public override ValueTask SettleAsync(IReadOnlyList<MessageOutcome> outcomes, CancellationToken cancellationToken) =>
        Inner.SettleAsync([.. outcomes.Select(settled)], cancellationToken);
}

/// <summary>Removes a message and forgets what comes of it.</summary>
internal sealed class SuccessorsLost() : SettledOtherwise(static outcome => outcome with { Successors = [] });

/// <summary>Writes what comes of a message that is done, and forgets what comes of one that is dead.</summary>
internal sealed class SuccessorsOfTheDeadLost() : SettledOtherwise(
    static outcome => outcome.Disposition == LeaseDisposition.Dead ? outcome with { Successors = [] } : outcome);

/// <summary>Counts a message that is given back as one that was tried.</summary>
internal sealed class ReturnedCounted() : SettledOtherwise(static outcome => outcome.Disposition == LeaseDisposition.Returned
    ? outcome with { Disposition = LeaseDisposition.Later } : outcome);

/// <summary>Has one lane for all endpoints of a channel.</summary>
internal sealed class EndpointsShareALane() : SettledOtherwise(
    static outcome => outcome with { Successors = [.. outcome.Successors.Select(static one => one with { Endpoint = "" })] });

/// <summary>Lets the next event go when one is dead, as it does with deliveries.</summary>
internal sealed class EventsLikeDeliveries() : SettledOtherwise(static outcome => outcome with
{
    Successors = [.. outcome.Successors.Select(
        static one => one.Kind == MessageKind.Event ? one with { Kind = MessageKind.Delivery } : one)],
});

/// <summary>Makes every delivery due when its message was created.</summary>
internal sealed class DeliveriesDueAtOnce() : SettledOtherwise(static outcome => outcome with
{
    Successors = [.. outcome.Successors.Select(one => one with { CreatedAt = outcome.Lease.Message.CreatedAt })],
});

/// <summary>Writes what comes of a message although another worker has its lease by now.</summary>
internal sealed class SuccessorsOfLostLeases : Decorator
{
    private readonly Dictionary<string, MessageLease> _last = new(StringComparer.Ordinal);

    public override async ValueTask<IReadOnlyList<MessageLease>> LeaseAsync(LeaseRequest request, CancellationToken cancellationToken)
    {
        IReadOnlyList<MessageLease> leases = await Inner.LeaseAsync(request, cancellationToken);
        foreach (MessageLease lease in leases)
            _last[lease.Message.Id] = lease;
        return leases;
    }

    public override ValueTask SettleAsync(IReadOnlyList<MessageOutcome> outcomes, CancellationToken cancellationToken) =>
        Inner.SettleAsync([.. outcomes.Select(outcome => outcome with { Lease = _last[outcome.Lease.Message.Id] })], cancellationToken);
}

/// <summary>Gives out the deliveries of every channel to whoever asks for one.</summary>
internal sealed class ChannelsMixed : Decorator
{
    public override async ValueTask<IReadOnlyList<MessageLease>> LeaseAsync(LeaseRequest request, CancellationToken cancellationToken) =>
        request.Channel.Length == 0 ? await Inner.LeaseAsync(request, cancellationToken)
            : [
                .. await Inner.LeaseAsync(request with { Channel = "mail" }, cancellationToken),
                .. await Inner.LeaseAsync(request with { Channel = "hook" }, cancellationToken),
            ];
}

/// <summary>Keeps a lane behind a delivery that is dead, as it does behind an integration message.</summary>
internal sealed class DeadDeliveriesBlock : Decorator
{
    private readonly List<OutgoingMessage> _dead = [];

    public override ValueTask SettleAsync(IReadOnlyList<MessageOutcome> outcomes, CancellationToken cancellationToken)
    {
        _dead.AddRange(outcomes.Where(static one => one.Disposition == LeaseDisposition.Dead).Select(static one => one.Lease.Message));
        return Inner.SettleAsync(outcomes, cancellationToken);
    }

    public override async ValueTask<IReadOnlyList<MessageLease>> LeaseAsync(LeaseRequest request, CancellationToken cancellationToken) =>
    [
        .. (await Inner.LeaseAsync(request, cancellationToken)).Where(lease => !_dead.Exists(
            dead => dead.Channel.Length > 0 && dead.Channel == lease.Message.Channel && dead.Id != lease.Message.Id)),
    ];
}
