namespace ComplaintFlow.Figures;

/// <summary>
/// Figures of the past, computed on demand from what was committed. Complaints are read one after another, never all at once; what is kept
/// in memory grows with the figures, and with
/// the complaints of the period and the window before it. Drills and merged complaints are left out, and withdrawn ones but for the volume.
/// All members are safe to call from any thread.
/// </summary>
public interface IComplaintFigures
{
    /// <summary>Every figure of a period.</summary>
    /// <param name="query">Which figures.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ArgumentException">The period does not begin before it ends and before <see cref="FigureQuery.AsOf"/>, or a base is
    /// negative.</exception>
    ValueTask<FigureReport> ComputeAsync(FigureQuery query, CancellationToken cancellationToken = default);

    /// <summary>The statistics of a month: a row for each department, subject area and tier that has anything to count.</summary>
    /// <param name="query">Which month.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ArgumentException">The month does not begin before <see cref="MonthlyQuery.AsOf"/>, or a base is
    /// negative.</exception>
    ValueTask<MonthlyStatistics> ComputeMonthAsync(MonthlyQuery query, CancellationToken cancellationToken = default);
}
