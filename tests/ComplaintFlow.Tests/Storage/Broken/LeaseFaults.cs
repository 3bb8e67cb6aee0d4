using ComplaintFlow.Storage;

namespace ComplaintFlow.Tests.Storage.Broken;

/// <summary>Goes on keeping a complaint from others after a commit has settled it.</summary>
internal sealed class LeakedLease : Decorator
{
    private readonly Dictionary<ComplaintKey, DateTimeOffset> _kept = [];

    public override async ValueTask<IReadOnlyList<ComplaintLease>> LeaseDueAsync(LeaseRequest request, CancellationToken cancellationToken)
    {
        IReadOnlyList<ComplaintLease> leases = await Inner.LeaseDueAsync(request, cancellationToken);
        lock (_kept)
        {
            ComplaintLease[] free =
                [.. leases.Where(lease => !_kept.TryGetValue(lease.Key, out DateTimeOffset until) || until <= request.Now)];
            foreach (ComplaintLease lease in free)
                _kept[lease.Key] = lease.Until;
            return free;
        }
    }
}

internal sealed class ComplaintLeasedTwice : Decorator
{
    private IReadOnlyList<ComplaintLease> _last = [];

    public override async ValueTask<IReadOnlyList<ComplaintLease>> LeaseDueAsync(LeaseRequest request, CancellationToken cancellationToken)
    {
        IReadOnlyList<ComplaintLease> leases = await Inner.LeaseDueAsync(request, cancellationToken);
        return leases.Count > 0 ? _last = leases : [.. _last.Where(lease => lease.Until > request.Now)];
    }
}

/// <summary>Reads what is free, and takes it a moment later.</summary>
internal sealed class LookThenLease : Decorator
{
    private IReadOnlyList<ComplaintLease> _seen = [];
    private int _asked;

    public override async ValueTask<IReadOnlyList<ComplaintLease>> LeaseDueAsync(LeaseRequest request, CancellationToken cancellationToken)
    {
        // Every fifth of many callers acts on what the one before has seen.
        if (Interlocked.Increment(ref _asked) % 5 == 0 && _seen is { Count: > 0 } seen)
            return seen;
        return _seen = await Inner.LeaseDueAsync(request, cancellationToken);
    }
}

/// <summary>Tells leases apart by holder and instants alone, so that two of one holder at the same instant look alike.</summary>
internal sealed class LeasesLookAlike : Decorator
{
    private readonly Dictionary<ComplaintKey, long> _versions = [];

    public override async ValueTask<IReadOnlyList<ComplaintLease>> LeaseDueAsync(LeaseRequest request, CancellationToken cancellationToken)
    {
        IReadOnlyList<ComplaintLease> leases = await Inner.LeaseDueAsync(request, cancellationToken);
        foreach (ComplaintLease lease in leases)
            _versions[lease.Key] = lease.Version;
        return leases;
    }

    public override ValueTask SettleDueAsync(IReadOnlyList<DueOutcome> outcomes, CancellationToken cancellationToken) =>
        Inner.SettleDueAsync(
            [.. outcomes.Select(outcome => outcome with { Lease = outcome.Lease with { Version = _versions[outcome.Lease.Key] } })],
            cancellationToken);
}

/// <summary>Removes the alarm of what failed for good, and nobody hears of it.</summary>
internal sealed class ParkedLost : Decorator
{
    public override ValueTask SettleDueAsync(IReadOnlyList<DueOutcome> outcomes, CancellationToken cancellationToken) =>
        Inner.SettleDueAsync(
            [.. outcomes.Select(
                outcome => outcome.Disposition == LeaseDisposition.Dead ? outcome with { Disposition = LeaseDisposition.Done } : outcome)],
                cancellationToken);
}

/// <summary>Tells of alarms that are free only.</summary>
internal sealed class LeasedAlarmsUnseen : Decorator
{
    public override async ValueTask<IReadOnlyList<StoredAlarm?>> GetAlarmsAsync(
        IReadOnlyList<ComplaintKey> keys, CancellationToken cancellationToken) =>
        [.. (await Inner.GetAlarmsAsync(keys, cancellationToken)).Select(alarm => alarm is { Attempts: > 0 } ? null : alarm)];
}

/// <summary>Goes on listing as parked what a commit has freed.</summary>
internal sealed class ParkedForEver : Decorator
{
    private readonly List<ParkedComplaint> _listed = [];

    public override async ValueTask<IReadOnlyList<ParkedComplaint>> GetParkedAsync(
        string tenant, int max, CancellationToken cancellationToken)
    {
        foreach (ParkedComplaint parked in await Inner.GetParkedAsync(tenant, max, cancellationToken))
        {
            if (!_listed.Contains(parked))
                _listed.Add(parked);
        }
        return [.. _listed.Where(parked => parked.Key.Tenant == tenant).OrderBy(parked => parked.WakeAt).Take(max)];
    }

    public override async ValueTask SettleDueAsync(IReadOnlyList<DueOutcome> outcomes, CancellationToken cancellationToken)
    {
        await Inner.SettleDueAsync(outcomes, cancellationToken);
        foreach (string tenant in outcomes.Select(outcome => outcome.Lease.Key.Tenant).Distinct(StringComparer.Ordinal))
            await GetParkedAsync(tenant, 1000, cancellationToken);
    }
}

/// <summary>Says that it resumes, and does nothing.</summary>
internal sealed class NeverResumed : Decorator
{
    public override async ValueTask<int> ResumeAsync(IReadOnlyList<ComplaintKey> keys, CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        cancellationToken.ThrowIfCancellationRequested();
        return keys.Distinct().Count();
    }
}

internal sealed class MessageLeasedTwice : Decorator
{
    private IReadOnlyList<MessageLease> _last = [];

    public override async ValueTask<IReadOnlyList<MessageLease>> LeaseAsync(LeaseRequest request, CancellationToken cancellationToken)
    {
        IReadOnlyList<MessageLease> leases = await Inner.LeaseAsync(request, cancellationToken);
        return leases.Count > 0 ? _last = leases : [.. _last.Where(lease => lease.Until > request.Now)];
    }
}

/// <summary>Settles whatever lease there is, whoever asks.</summary>
internal sealed class DueSettledByStranger : Decorator
{
    private readonly Dictionary<ComplaintKey, ComplaintLease> _leases = [];

    public override async ValueTask<IReadOnlyList<ComplaintLease>> LeaseDueAsync(LeaseRequest request, CancellationToken cancellationToken)
    {
        IReadOnlyList<ComplaintLease> leases = await Inner.LeaseDueAsync(request, cancellationToken);
        foreach (ComplaintLease lease in leases)
            _leases[lease.Key] = lease;
        return leases;
    }

    public override ValueTask SettleDueAsync(IReadOnlyList<DueOutcome> outcomes, CancellationToken cancellationToken) =>
        Inner.SettleDueAsync([.. outcomes.Select(outcome => outcome with { Lease = _leases[outcome.Lease.Key] })], cancellationToken);
}

/// <summary>Settles whatever lease there is, whoever asks.</summary>
internal sealed class MessageSettledByStranger : Decorator
{
    private readonly Dictionary<string, MessageLease> _leases = new(StringComparer.Ordinal);

    public override async ValueTask<IReadOnlyList<MessageLease>> LeaseAsync(LeaseRequest request, CancellationToken cancellationToken)
    {
        IReadOnlyList<MessageLease> leases = await Inner.LeaseAsync(request, cancellationToken);
        foreach (MessageLease lease in leases)
            _leases[lease.Message.Id] = lease;
        return leases;
    }

    public override ValueTask SettleAsync(IReadOnlyList<MessageOutcome> outcomes, CancellationToken cancellationToken) =>
        Inner.SettleAsync([.. outcomes.Select(outcome => outcome with { Lease = _leases[outcome.Lease.Message.Id] })], cancellationToken);
}

/// <summary>Gives out all integration messages of a complaint at once.</summary>
internal sealed class LaneOrderLost : Decorator
{
    public override ValueTask<IReadOnlyList<CommitResult>> CommitAsync(
        IReadOnlyList<ComplaintCommit> commits, CancellationToken cancellationToken) =>
        Inner.CommitAsync(
            [.. commits.Select(
                commit => commit with { Messages = [.. commit.Messages.Select(message => message with { Kind = MessageKind.Internal })] })],
                cancellationToken);
}

/// <summary>Throws away what could not be delivered.</summary>
internal sealed class DeadLettersLost : Decorator
{
    public override ValueTask SettleAsync(IReadOnlyList<MessageOutcome> outcomes, CancellationToken cancellationToken) =>
        Inner.SettleAsync(
            [.. outcomes.Select(
                outcome => outcome.Disposition == LeaseDisposition.Dead ? outcome with { Disposition = LeaseDisposition.Done } : outcome)],
                cancellationToken);
}

/// <summary>Sends dead letters again at once, not at the instant that was named.</summary>
internal sealed class ResentTooEarly : Decorator
{
    public override ValueTask<int> ResendAsync(
        string tenant, IReadOnlyList<string> ids, DateTimeOffset now, CancellationToken cancellationToken) =>
        Inner.ResendAsync(tenant, ids, now.AddHours(-1), cancellationToken);
}

/// <summary>Takes leased work for work that is done.</summary>
internal sealed class BacklogWithoutLeases : Decorator
{
    private readonly HashSet<ComplaintKey> _leased = [];

    public override async ValueTask<IReadOnlyList<ComplaintLease>> LeaseDueAsync(LeaseRequest request, CancellationToken cancellationToken)
    {
        IReadOnlyList<ComplaintLease> leases = await Inner.LeaseDueAsync(request, cancellationToken);
        _leased.UnionWith(leases.Select(lease => lease.Key));
        return leases;
    }

    public override async ValueTask<Backlog> GetDueBacklogAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        Backlog backlog = await Inner.GetDueBacklogAsync(now, cancellationToken);
        return _leased.Count > 0 ? backlog with { OldestDueAt = null } : backlog;
    }
}

/// <summary>Counts only what one tenant has given up.</summary>
internal sealed class DeadOfOneTenant : Decorator
{
    public override async ValueTask<Backlog> GetOutboxBacklogAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
        await Inner.GetOutboxBacklogAsync(now, cancellationToken) with
        {
            Dead = (await Inner.GetDeadLettersAsync(ComplaintKey.DefaultTenant, 1000, cancellationToken)).Count,
        };
}
