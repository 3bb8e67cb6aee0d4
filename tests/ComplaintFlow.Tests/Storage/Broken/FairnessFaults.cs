using ComplaintFlow.Storage;

namespace ComplaintFlow.Tests.Storage.Broken;

/// <summary>Leases for the tenants that a fault puts in place of those of the request.</summary>
internal abstract class OtherShares : Remembering
{
    public override async ValueTask<IReadOnlyList<ComplaintLease>> LeaseDueAsync(
        LeaseRequest request, CancellationToken cancellationToken) =>
        [.. (await LeaseAsync(request, one => Inner.LeaseDueAsync(one, cancellationToken))).OrderBy(static lease => lease.WakeAt)];

    public override async ValueTask<IReadOnlyList<MessageLease>> LeaseAsync(LeaseRequest request, CancellationToken cancellationToken) =>
        [.. (await LeaseAsync(request, one => Inner.LeaseAsync(one, cancellationToken)))
            .OrderBy(static lease => lease.Message.CreatedAt)];

    protected abstract IEnumerable<LeaseRequest> Requests(LeaseRequest request);

    protected override void Remember(ComplaintCommit commit)
    {
    }

    private async Task<IReadOnlyList<T>> LeaseAsync<T>(LeaseRequest request, Func<LeaseRequest, ValueTask<IReadOnlyList<T>>> lease)
    {
        StoreRequestValidator.Check(request);
        var leases = new List<T>();
        foreach (LeaseRequest one in Requests(request))
        {
            if (leases.Count < request.Max)
                leases.AddRange(await lease(one));
        }
        return leases;
    }
}

internal sealed class WorkOfEveryTenant : OtherShares
{
    private readonly HashSet<string> _tenants = new(StringComparer.Ordinal);

    protected override void Remember(ComplaintCommit commit) => _tenants.Add(commit.Key.Tenant);

    protected override IEnumerable<LeaseRequest> Requests(LeaseRequest request) =>
        [request with { Tenants = [.. request.Tenants, .. _tenants] }];
}

/// <summary>Gives what is due the longest, whose ever it is.</summary>
internal sealed class EarliestOverAll : OtherShares
{
    protected override IEnumerable<LeaseRequest> Requests(LeaseRequest request) => Enumerable.Repeat(request with { Max = 1 }, request.Max);
}

/// <summary>Serves one tenant after the other, in the order in which they were named.</summary>
internal sealed class FirstNamedFirst : OtherShares
{
    protected override IEnumerable<LeaseRequest> Requests(LeaseRequest request) => request.Tenants.Distinct(StringComparer.Ordinal)
        .Select(tenant => request with { Tenants = [tenant], Max = Math.Max(1, request.Max / request.Tenants.Count) });
}

/// <summary>Gives tenants a share that they cannot use.</summary>
internal sealed class SharesOfTheIdle : OtherShares
{
    protected override IEnumerable<LeaseRequest> Requests(LeaseRequest request) =>
        [request with { Max = Math.Max(1, request.Max / request.Tenants.Count) }];
}

/// <summary>Gives as many shares to a tenant as it was named.</summary>
internal sealed class SharesByName : OtherShares
{
    protected override IEnumerable<LeaseRequest> Requests(LeaseRequest request) => request.Tenants.Count == 1 ? [request]
        : request.Tenants.Order(StringComparer.Ordinal)
            .Select(tenant => request with { Tenants = [tenant], Max = Math.Max(1, request.Max / request.Tenants.Count) });
}
