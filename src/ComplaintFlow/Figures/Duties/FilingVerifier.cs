using ComplaintFlow.Storage;

namespace ComplaintFlow.Figures.Duties;

/// <summary>
/// Proves that the records of filed statistics are as they were written down, also where no host that owes them runs. It shows what
/// <see cref="IStatisticsDuty.VerifyAsync"/> shows.
/// Reads only. Thread-safe.
/// </summary>
/// <param name="store">The store.</param>
public sealed class FilingVerifier(IDefinitionStore store)
{
    /// <summary>Looks at the records of months; a month without one is no damage.</summary>
    /// <param name="since">The first month.</param>
    /// <param name="until">The last month.</param>
    /// <param name="tenant">The tenant.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The months whose record is not as it was written down, the oldest first.</returns>
    public async ValueTask<IReadOnlyList<FilingDamage>> VerifyAsync(
        StatisticsMonth since, StatisticsMonth until, string tenant =
            ComplaintKey.DefaultTenant, CancellationToken cancellationToken = default)
    {
        var book = new FilingStore(store, tenant);
        var damaged = new List<FilingDamage>();
        for (StatisticsMonth month = since; month <= until; month = month.Next)
        {
            if ((await book.ReadAsync(month, cancellationToken).ConfigureAwait(false)).FirstBad is { } step)
                damaged.Add(new FilingDamage(month, step));
        }
        return damaged;
    }
}

/// <summary>A record of filed statistics that is not as it was written down.</summary>
/// <param name="Month">The month.</param>
/// <param name="FirstBadStep">The number of the first step that was changed, moved or removed, counted from 1.</param>
public sealed record FilingDamage(StatisticsMonth Month, int FirstBadStep);
