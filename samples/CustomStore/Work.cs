using ComplaintFlow.Storage;

namespace CustomStore;

/// <summary>Something to do at an instant: who has it and until when, how often it was tried, and when and why it was given up.</summary>
internal sealed record Work(
    DateTimeOffset DueAt, string? Holder = null, DateTimeOffset Until = default, int Attempts = 0, DateTimeOffset? DiedAt = null,
    string? Reason = null)
{
    internal bool IsDead => DiedAt is not null;

    public bool IsDue(DateTimeOffset now) => !IsDead && DueAt <= now;

    public bool IsFree(DateTimeOffset now) => IsDue(now) && (Holder is null || Until <= now);

    public bool IsHeldBy(string holder, DateTimeOffset until, int attempts) => (Holder, Until, Attempts) == (holder, until, attempts);

    public Work Taken(LeaseRequest request) =>
        this with { Holder = request.Holder, Until = request.Now + request.Duration, Attempts = Attempts + 1 };

    /// <summary>What is left of it.</summary>
    public Work? Settled(LeaseDisposition settlement, DateTimeOffset? at, string? reason) => settlement switch
    {
        LeaseDisposition.Done => null,
        LeaseDisposition.Later => this with { Holder = null, DueAt = at!.Value },
        LeaseDisposition.Returned => this with { Holder = null, DueAt = at!.Value, Attempts = Attempts - 1 },
        _ => this with { Holder = null, DiedAt = at ?? DueAt, Reason = reason },
    };

    public Work Revived(DateTimeOffset at) => this with { DueAt = at, DiedAt = null, Reason = null };

    /// <summary>Picks the shares of the tenants from all that can be leased, which comes in the order in which it is due.</summary>
    public static T[] Shares<T>(LeaseRequest request, T[] free, Func<T, ComplaintKey> key)
    {
        IGrouping<string, T>[] turns = free.Where(one => request.Tenants.Contains(key(one).Tenant, StringComparer.Ordinal))
            .GroupBy(one => key(one).Tenant, StringComparer.Ordinal).Take(request.Max).ToArray();
        HashSet<T> chosen = [.. turns.SelectMany(turn => turn.Take(request.Max / turns.Length))];
        return [.. free.Where(chosen.Contains)];
    }

    public static Backlog Backlog(Work[] all, DateTimeOffset now) =>
        new(all.Where(work => work.IsDue(now)).Min(work => (DateTimeOffset?)work.DueAt), all.Count(work => work.IsDead));
}
