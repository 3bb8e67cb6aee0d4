using ComplaintFlow.Calendars;
using ComplaintFlow.Complaints;
using ComplaintFlow.Detection;
using ComplaintFlow.Figures.Counting;
using ComplaintFlow.Figures.Reading;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Figures.Reports;

/// <summary>Computes figures from the complaints of a store.</summary>
/// <param name="store">The store.</param>
/// <param name="time">Provides the present instant.</param>
/// <remarks>Thread-safe.</remarks>
public sealed class ComplaintFigures(IComplaintStore store, TimeProvider time) : IComplaintFigures
{
    /// <summary>
    /// Finds a tenant that is served: its name as it is stored, and the telephone region of its rules, which identifies people who write
    /// their telephone number without a country code. It throws for other tenants.
    /// </summary>
    internal Func<string, (string Tenant, string? Region)>? Tenants { get; init; }

    /// <inheritdoc/>
    public async ValueTask<FigureReport> ComputeAsync(FigureQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        (string tenant, string? region) = Served(query.Tenant);
        FigurePeriod period = Period(region, query.From, query.Until, query.AsOf, query.Window, query.Bases) with
        {
            Calendar = query.Calendar,
        };
        FigureRun run = await RunAsync(
            tenant, query.Matter, period, query.Zone, (complaint, department) =>
                [FigureGroup.Of(query.By, complaint, department)], cancellationToken).ConfigureAwait(false);

        var report = new FigureReport
        {
            From = period.From,
            Until = period.Until,
            AsOf = period.AsOf,
            By = query.By,
            Figures = FigureTable.Of(run, query.Bases, query.By == FigureDimension.All),
            Causes = run.Causes.Pareto(),
            Arrivals = run.Arrivals,
            Goals = [],
            Unreadable = run.Unreadable,
        };
        return report with
        {
            Goals = [.. query.Goals.Where(goal => period.From >= goal.From && period.From < goal.Until)
                .Select(goal => GoalProgress.Of(goal, report.Find(goal.Indicator, goal.Group, goal.Of)?.Value))],
        };
    }

    /// <inheritdoc/>
    public async ValueTask<MonthlyStatistics> ComputeMonthAsync(MonthlyQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (query.Month is not { Year: > 1 and < 9999, Month: >= 1 and <= 12 })
            throw new ArgumentOutOfRangeException(nameof(query), query.Month, "There is no such month to compute.");
        (string tenant, string? region) = Served(query.Tenant);
        FigurePeriod period = Period(
            region, query.Month.StartIn(query.Zone), query.Month.Next.StartIn(query.Zone), query.AsOf, FigureQuery.Quarter,
            query.Bases) with
        {
            Calendar = query.Calendar,
        };
        var total = new FigureGroup(Other: "total");
        FigureRun run = await RunAsync(
            tenant, query.Matter, period, query.Zone, (complaint, department) =>
                [new(department, complaint.Category, complaint.Tier), total], cancellationToken).ConfigureAwait(false);

        return new MonthlyStatistics
        {
            Month = query.Month,
            AsOf = period.AsOf,
            Rows =
            [
                .. run.Tallies.Where(one => one.Key != total).Select(one => MonthlyRows.Of(one.Key, one.Value, run.Causes.Of(one.Key)))
                    .OrderBy(row => row.Department, StringComparer.Ordinal).ThenBy(row => row.Category, StringComparer.Ordinal)
                    .ThenBy(row => row.Tier, StringComparer.Ordinal),
            ],
            Total = MonthlyRows.Of(default, run.TallyOf(total), run.Causes.Of(total)),
            ComplaintRates = FigureTable.Rates(query.Bases, _ => run.TallyOf(total).CountOf(Indicator.Received)),
            Causes = run.Causes.Pareto(),
            Arrivals = run.Arrivals,
            Unreadable = run.Unreadable,
        };
    }

    private async ValueTask<FigureRun> RunAsync(
        string tenant, MatterKind matter, FigurePeriod period, TimeZoneInfo zone, Func<Complaint, string?, FigureGroup[]> groupsOf,
        CancellationToken cancellationToken)
    {
        var run = new FigureRun(period, zone, groupsOf);
        await foreach (CaseFacts facts in CaseStream.ReadAsync(store, tenant, matter, period, run.Unreadable, cancellationToken)
            .ConfigureAwait(false))
            run.Add(facts);
        run.End();
        return run;
    }

    private (string Tenant, string? Region) Served(string tenant) => Tenants?.Invoke(tenant) ?? (tenant, null);

    private FigurePeriod Period(
        string? region, DateTimeOffset from, DateTimeOffset until, DateTimeOffset? asOf, TimeSpan window,
        IReadOnlyList<ComplaintBase> bases)
    {
        var period = new FigurePeriod(
            Instant.TruncateToMicroseconds(from), Instant.TruncateToMicroseconds(until),
            Instant.TruncateToMicroseconds(asOf ?? time.GetUtcNow()), window)
        {
            Region = PhoneRegion.Of(region),
        };
        if (period.From >= period.Until)
            throw new ArgumentException("A period ends after it begins.", nameof(from));
        if (period.From >= period.AsOf)
            throw new ArgumentException("The period has not begun at the instant of the look.", nameof(from));
        if (!bases.All(ComplaintBase.IsUsable))
            throw new ArgumentException(
                "A base of a complaint rate is missing, or its amount or its scale is out of range.", nameof(bases));
        return period;
    }
}
