using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions;
using ComplaintFlow.Figures.Counting;
using ComplaintFlow.Figures.Reading;

namespace ComplaintFlow.Figures.Measures;

/// <summary>
/// Counts receipts, decisions and closings, each by its instant. Withdrawn complaints count only here.
/// </summary>
internal static class Volume
{
    public static IEnumerable<Observation> Of(CaseFacts facts, FigurePeriod period)
    {
        if (period.Has(facts.Complaint.ReceivedAt))
        {
            yield return new(Indicator.Received, 1);
            yield return new(Indicator.RejectionRate, counts: facts.Rejections.Count > 0);
        }
        if (facts.WasOpenAt(period.From))
            yield return new(Indicator.OpenAtBegin, 1);
        if (facts.WasOpenAt(period.End))
            yield return new(Indicator.OpenAtEnd, 1);

        foreach (Observation decided in Each(Indicator.Accepted, facts.Acceptances, period)
            .Concat(Each(Indicator.Rejected, facts.Rejections, period)).Concat(Each(Indicator.Reopened, facts.Reopenings, period)))
            yield return decided;
        foreach (DateTimeOffset appealed in facts.Appeals.Where(at => period.Has(at)))
            yield return new(
                Indicator.RejectionOverturned,
                counts: facts.Acceptances.Exists(
                    at => at >= appealed && !facts.Rejections.Exists(rejected => rejected > appealed && rejected <= at)));

        foreach (Closing closing in facts.Closings.Where(closing => period.Has(closing.At)))
        {
            if (Names.Same(closing.Outcome, CloseOutcomes.Withdrawn))
            {
                yield return new(Indicator.Withdrawn, 1);
                continue;
            }
            yield return new(Indicator.Closed, 1);
            if (closing.Outcome is { } outcome)
                yield return new(Indicator.Closed, 1, Of: outcome);
        }
    }

    private static IEnumerable<Observation> Each(Indicator indicator, List<DateTimeOffset> instants, FigurePeriod period) =>
        instants.Where(at => period.Has(at)).Select(_ => new Observation(indicator, 1));
}
