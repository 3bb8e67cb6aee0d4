using ComplaintFlow.Storage;

namespace ComplaintFlow.Tests.Storage.Broken;

/// <summary>Gives out each message as a fault changes it.</summary>
internal abstract class MessagesChanged(Func<MessageLease, OutgoingMessage> given) : Decorator
{
    private readonly Dictionary<(string Tenant, string Id), OutgoingMessage> _messages = [];

    public override async ValueTask<IReadOnlyList<MessageLease>> LeaseAsync(LeaseRequest request, CancellationToken cancellationToken)
    {
        IReadOnlyList<MessageLease> leases = await Inner.LeaseAsync(request, cancellationToken);
        foreach (MessageLease lease in leases)
            _messages[(lease.Message.Key.Tenant, lease.Message.Id)] = lease.Message;
        return [.. leases.Select(lease => lease with { Message = given(lease) })];
    }

    public override ValueTask SettleAsync(IReadOnlyList<MessageOutcome> outcomes, CancellationToken cancellationToken) =>
        Inner.SettleAsync(
            [.. outcomes.Select(outcome => outcome with
            {
                Lease = outcome.Lease with { Message = _messages[(outcome.Lease.Message.Key.Tenant, outcome.Lease.Message.Id)] },
            })], cancellationToken);
}

internal sealed class RepeatsWithoutPayload()
    : MessagesChanged(lease => lease.Attempts > 1 ? lease.Message with { Payload = default } : lease.Message);

/// <summary>Has one column for the instant of the commit and for that at which a message is due.</summary>
internal sealed class CreatedWhenDueAgain()
    : MessagesChanged(
        lease => lease.Attempts > 1 ? lease.Message with { CreatedAt = lease.Until - TimeSpan.FromMinutes(5) } : lease.Message);

internal sealed class DeadLettersOfOneKind : Decorator
{
    public override async ValueTask<IReadOnlyList<DeadLetter>> GetDeadLettersAsync(
        string tenant, int max, CancellationToken cancellationToken) =>
        [.. (await Inner.GetDeadLettersAsync(tenant, max, cancellationToken)).Select(
            dead => dead with { Message = dead.Message with { Kind = MessageKind.Notice } })];
}

/// <summary>Takes a dead letter for one that has left, and says nothing of a message that has its id.</summary>
internal sealed class DeadIdsFree : Decorator
{
    public override async ValueTask<IReadOnlyList<CommitResult>> CommitAsync(
        IReadOnlyList<ComplaintCommit> commits, CancellationToken cancellationToken)
    {
        IReadOnlyList<DeadLetter> dead = await Inner.GetDeadLettersAsync(ComplaintKey.DefaultTenant, 1000, cancellationToken);
        return await Inner.CommitAsync(
            [.. commits.Select(commit => commit with
            {
                Messages = [.. commit.Messages.Where(message => !dead.Any(letter => letter.Message.Id == message.Id))],
            })], cancellationToken);
    }
}
