using ComplaintFlow.Storage;

namespace ComplaintFlow.Testing.Conformance.Model;

/// <summary>
/// Judges an answer to a request for work by what could have been leased. A store may give more than the fair share, so there may be
/// several right answers.
/// </summary>
internal static class FairShares
{
    /// <param name="request">The request.</param>
    /// <param name="due">The tenants and instants of all that can be leased, the earliest first.</param>
    /// <param name="given">The same of what was leased, in the order of the answer.</param>
    public static void Judge(
        LeaseRequest request, IEnumerable<(string Tenant, DateTimeOffset At)> due, IReadOnlyList<(string Tenant, DateTimeOffset At)> given)
    {
        given.Select(one => one.At).MustEqual(given.Select(one => one.At).Order(), "the earliest come first over all tenants");
        given.Count.MustBeLessThan(request.Max + 1, "never more than asked");
        ILookup<string, DateTimeOffset> waiting =
            due.Where(one => request.Tenants.Contains(one.Tenant, StringComparer.Ordinal))
                .ToLookup(one => one.Tenant, one => one.At, StringComparer.Ordinal);
        given.Select(one => one.Tenant).Except(waiting.Select(tenant => tenant.Key), StringComparer.Ordinal)
            .MustBeEmpty("it has nothing to lease, or was not named");
        foreach (IGrouping<string, DateTimeOffset> tenant in waiting)
        {
            DateTimeOffset[] got = [.. given.Where(one => one.Tenant == tenant.Key).Select(one => one.At)];
            got.MustEqual(tenant.Take(got.Length), $"the earliest of {tenant.Key}");
            Math.Min(tenant.Count(), request.Max / waiting.Count).MustBeLessThan(got.Length + 1, $"the fair share of {tenant.Key}");
        }
        if (waiting.Count > request.Max)
            given.MustEqual(
                waiting.Select(tenant => tenant.First()).Order().Take(request.Max), "one of each that has waited longest");
    }

    private static void MustEqual(
        this IEnumerable<(string Tenant, DateTimeOffset At)> given, IEnumerable<DateTimeOffset> expected, string because)
    {
        given.Select(one => one.Tenant).MustBeDistinct(because);
        given.Select(one => one.At).MustEqual(expected, because);
    }
}
