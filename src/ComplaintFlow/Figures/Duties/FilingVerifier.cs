using ComplaintFlow.Storage;

namespace ComplaintFlow.Figures.Duties;

/// <summary>Verifies that the records of filed statistics are as they were written.</summary>
/// <remarks>
/// Thread-safe. It only reads, and needs no host that files statistics. It finds the same as <see cref="IStatisticsDuty.VerifyAsync"/>.
/// </remarks>
/// <param name="store">The store.</param>
public sealed class FilingVerifier(IDefinitionStore store)
{
    /// <summary>Verifies the records of some months. A month without a record is not damaged.</summary>
    /// <param name="since">The first month.</param>
    /// <param name="until">The last month.</param>
    /// <param name="tenant">The tenant.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>The months whose record is not as it was written, the oldest first.</returns>
    /// <exception cref="ComplaintStoreException">The store fails.</exception>
    public async ValueTask<IReadOnlyList<FilingDamage>> VerifyAsync(
        StatisticsMonth since, StatisticsMonth until, string tenant = ComplaintKey.DefaultTenant,
        CancellationToken cancellationToken = default)
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

/// <summary>Represents a record of filed statistics that is not as it was written.</summary>
/// <param name="Month">The month.</param>
/// <param name="FirstBadStep">The number of the first step that was changed, moved or removed, counted from 1.</param>
public sealed record FilingDamage(StatisticsMonth Month, int FirstBadStep);
