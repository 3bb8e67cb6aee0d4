namespace ComplaintFlow.Figures;

/// <summary>Computes figures of the past from what was committed.</summary>
/// <remarks>
/// All members are thread-safe. Complaints are read one after another and never all at once. The memory in use grows with the figures, and
/// with the complaints of the period and of the window before it. Drills and merged complaints are left out. Withdrawn complaints count
/// only in the volume.
/// </remarks>
public interface IComplaintFigures
{
    /// <summary>Computes every figure of a period.</summary>
    /// <param name="query">The request.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>The figures.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="query"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">
    /// The period does not begin before it ends and before <see cref="FigureQuery.AsOf"/>, a base is missing, or its amount or its scale
    /// is out of range.
    /// </exception>
    /// <exception cref="Handling.UnknownTenantException">Nobody declared the tenant in the rules of the host.</exception>
    /// <exception cref="Storage.ComplaintStoreException">The store fails.</exception>
    ValueTask<FigureReport> ComputeAsync(FigureQuery query, CancellationToken cancellationToken = default);

    /// <summary>Computes the statistics of a month.</summary>
    /// <param name="query">The request.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>The statistics, with a row for each department, subject area and tier that has anything to count.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="query"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">
    /// The month does not begin before <see cref="MonthlyQuery.AsOf"/>, a base is missing, or its amount or its scale is out of range.
    /// </exception>
    /// <exception cref="Handling.UnknownTenantException">Nobody declared the tenant in the rules of the host.</exception>
    /// <exception cref="Storage.ComplaintStoreException">The store fails.</exception>
    ValueTask<MonthlyStatistics> ComputeMonthAsync(MonthlyQuery query, CancellationToken cancellationToken = default);
}
