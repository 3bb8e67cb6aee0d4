using ComplaintFlow.Figures.Counting;
using ComplaintFlow.Figures.Measures;

namespace ComplaintFlow.Figures.Reports;

/// <summary>Makes figures from sums. Every group has every indicator, so that an empty denominator is visible.</summary>
internal static class FigureTable
{
    public static IReadOnlyList<Figure> Of(FigureRun run, IReadOnlyList<ComplaintBase> bases, bool oneGroup)
    {
        if (oneGroup)
            run.TallyOf(default);
        (Indicator Indicator, string? Of)[] keys =
        [
            .. IndicatorKinds.Whole.Select(indicator => (indicator, (string?)null))
                .Concat(Backlog.BandNames.Select(band => (Indicator.BacklogAge, (string?)band)))
                .Concat(run.Tallies.Values.SelectMany(tally => tally.Keys))
                .Distinct().OrderBy(key => key.Item1).ThenBy(key => key.Item2, StringComparer.Ordinal),
        ];
        Figure[] figures =
        [
            .. run.Tallies.SelectMany(
                tally => keys.Select(
                    key => new Figure(
                        key.Indicator, tally.Key.Name, key.Of, tally.Value.RatioOf(key.Indicator, key.Of),
                        tally.Value.ValueOf(key.Indicator, key.Of)))),
        ];
        IReadOnlyList<Figure> rates = Rates(
            bases, group =>
                run.Tallies.Where(tally => string.Equals(tally.Key.Name, group, StringComparison.Ordinal))
                    .Sum(tally => tally.Value.CountOf(Indicator.Received)));
        return [.. figures.Concat(rates).OrderBy(figure => figure.Group, StringComparer.Ordinal).ThenBy(figure => figure.Indicator)
            .ThenBy(figure => figure.Of, StringComparer.Ordinal)];
    }

    /// <summary>The complaint rates for the bases of the host.</summary>
    public static IReadOnlyList<Figure> Rates(IReadOnlyList<ComplaintBase> bases, Func<string?, long> received) =>
    [
        .. bases.Select(one =>
        {
            var ratio = new Ratio(received(one.Group), one.Amount);
            return new Figure(Indicator.ComplaintRate, one.Group, one.Name, ratio, ratio.Value * one.Scale);
        }),
    ];
}
