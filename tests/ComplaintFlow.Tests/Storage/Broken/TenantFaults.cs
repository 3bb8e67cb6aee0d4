using ComplaintFlow.Complaints;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Tests.Storage.Broken;

/// <summary>Keeps one snapshot of an id, whichever tenant it belongs to.</summary>
internal sealed class SnapshotsWithoutTenant : Remembering
{
    private readonly Dictionary<ComplaintId, ReadOnlyMemory<byte>> _snapshots = [];

    public override async ValueTask<StoredComplaint?> FindAsync(ComplaintKey key, CancellationToken cancellationToken) =>
        await Inner.FindAsync(key, cancellationToken) is { } found ? found with { Snapshot = _snapshots[key.Id] } : null;

    protected override void Remember(ComplaintCommit commit) => _snapshots[commit.Key.Id] = commit.Snapshot;
}

/// <summary>Keeps one row of an id, whichever tenant it belongs to.</summary>
internal sealed class RowsWithoutTenant : Remembering
{
    private readonly Dictionary<ComplaintId, ComplaintKey> _rows = [];

    public override async ValueTask<Page<ComplaintSummary>> QueryAsync(ComplaintQuery query, CancellationToken cancellationToken)
    {
        Page<ComplaintSummary> page = await Inner.QueryAsync(query, cancellationToken);
        return page with { Items = [.. page.Items.Where(row => _rows[row.Key.Id] == row.Key)] };
    }

    protected override void Remember(ComplaintCommit commit) => _rows[commit.Key.Id] = commit.Key;
}

/// <summary>Keeps one signal of an id, whichever tenant it belongs to.</summary>
internal sealed class SignalsWithoutTenant : Decorator
{
    private readonly Dictionary<(ComplaintId Id, string Kind, string Value, DateTimeOffset At), string> _given = [];

    public override ValueTask<IReadOnlyList<CommitResult>> CommitAsync(
        IReadOnlyList<ComplaintCommit> commits, CancellationToken cancellationToken) =>
        Inner.CommitAsync(
            [.. commits.Select(commit => commit with { Signals = [.. commit.Signals.Where(signal => IsKept(commit.Key, signal))] })],
            cancellationToken);

    private bool IsKept(ComplaintKey complaint, Signal signal)
    {
        (ComplaintId Id, string Kind, string Value, DateTimeOffset At) place = (complaint.Id, signal.Kind, signal.Value, signal.At);
        return _given.TryAdd(place, complaint.Tenant) || _given[place] == complaint.Tenant;
    }
}

/// <summary>Resumes the complaints of an id in every tenant.</summary>
internal sealed class ResumesEveryTenant : Decorator
{
    public override async ValueTask<int> ResumeAsync(IReadOnlyList<ComplaintKey> keys, CancellationToken cancellationToken)
    {
        int resumed = await Inner.ResumeAsync(keys, cancellationToken);
        await Inner.ResumeAsync([.. keys.Select(key => key with { Tenant = "other" })], cancellationToken);
        return resumed;
    }
}

/// <summary>Settles the alarms of an id in every tenant.</summary>
internal sealed class AlarmsSettledInEveryTenant : Decorator
{
    private readonly List<ComplaintLease> _leases = [];

    public override async ValueTask<IReadOnlyList<ComplaintLease>> LeaseDueAsync(LeaseRequest request, CancellationToken cancellationToken)
    {
        IReadOnlyList<ComplaintLease> leases = await Inner.LeaseDueAsync(request, cancellationToken);
        _leases.AddRange(leases);
        return leases;
    }

    public override ValueTask SettleDueAsync(IReadOnlyList<DueOutcome> outcomes, CancellationToken cancellationToken) =>
        Inner.SettleDueAsync(
            [.. outcomes, .. outcomes.SelectMany(
                outcome => _leases.Where(lease => lease.Key.Id == outcome.Lease.Key.Id && lease.Key.Tenant != outcome.Lease.Key.Tenant),
                (outcome, lease) => outcome with { Lease = lease })], cancellationToken);
}

/// <summary>Has one message of an id, whichever tenant it belongs to.</summary>
internal sealed class MessageIdsWithoutTenant : Decorator
{
    private readonly Dictionary<string, string> _tenants = new(StringComparer.Ordinal);

    public override ValueTask<IReadOnlyList<CommitResult>> CommitAsync(
        IReadOnlyList<ComplaintCommit> commits, CancellationToken cancellationToken)
    {
        foreach (OutgoingMessage message in commits.SelectMany(commit => commit.Messages))
        {
            if (!_tenants.TryAdd(message.Id, message.Key.Tenant) && _tenants[message.Id] != message.Key.Tenant)
                throw CommitValidator.MessageExists();
        }
        return Inner.CommitAsync(commits, cancellationToken);
    }
}

/// <summary>Settles the messages of an id in every tenant.</summary>
internal sealed class MessagesSettledInEveryTenant : Decorator
{
    private readonly List<MessageLease> _leases = [];

    public override async ValueTask<IReadOnlyList<MessageLease>> LeaseAsync(LeaseRequest request, CancellationToken cancellationToken)
    {
        IReadOnlyList<MessageLease> leases = await Inner.LeaseAsync(request, cancellationToken);
        _leases.AddRange(leases);
        return leases;
    }

    public override ValueTask SettleAsync(IReadOnlyList<MessageOutcome> outcomes, CancellationToken cancellationToken) =>
        Inner.SettleAsync(
            [.. outcomes, .. outcomes.SelectMany(
                outcome => _leases.Where(lease => IsNamesake(lease.Message, outcome.Lease.Message)),
                (outcome, lease) => outcome with { Lease = lease })], cancellationToken);

    private static bool IsNamesake(OutgoingMessage one, OutgoingMessage other) => one.Id == other.Id && one.Key.Tenant != other.Key.Tenant;
}

/// <summary>Puts the integration messages of an id into one lane, whichever tenant they belong to.</summary>
internal sealed class LanesWithoutTenant : Decorator
{
    public override async ValueTask<IReadOnlyList<MessageLease>> LeaseAsync(LeaseRequest request, CancellationToken cancellationToken)
    {
        IReadOnlyList<MessageLease> leases = await Inner.LeaseAsync(request, cancellationToken);
        return [.. leases.DistinctBy(
            lease => lease.Message.Kind == MessageKind.Integration ? $"{lease.Message.Key.Id}" : lease.Message.Id, StringComparer.Ordinal)];
    }
}

/// <summary>Lists a tenant once for each of its complaints.</summary>
internal sealed class TenantsRepeated : Remembering
{
    private readonly List<string> _tenants = [];

    public override async ValueTask<IReadOnlyList<string>> GetTenantsAsync(CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        return [.. _tenants.Order(StringComparer.Ordinal)];
    }

    protected override void Remember(ComplaintCommit commit) => _tenants.Add(commit.Key.Tenant);
}

/// <summary>Lists tenants without regard to case.</summary>
internal sealed class TenantsUnsorted : Decorator
{
    public override async ValueTask<IReadOnlyList<string>> GetTenantsAsync(CancellationToken cancellationToken) =>
        [.. (await Inner.GetTenantsAsync(cancellationToken)).Order(StringComparer.OrdinalIgnoreCase)];
}
