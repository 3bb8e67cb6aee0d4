using ComplaintFlow.Complaints;
using ComplaintFlow.Figures.Counting;

namespace ComplaintFlow.Figures.Reports;

/// <summary>Makes the rows of a month from the counts.</summary>
internal static class MonthlyRows
{
    public static MonthlyRow Of(FigureGroup group, Tally tally, IEnumerable<string> topCauses) => new()
    {
        Department = group.Department,
        Category = group.Category,
        Tier = group.Tier,
        Opening = tally.CountOf(Indicator.OpenAtBegin),
        Received = tally.CountOf(Indicator.Received),
        Accepted = tally.CountOf(Indicator.Accepted),
        Rejected = tally.CountOf(Indicator.Rejected),
        Withdrawn = tally.CountOf(Indicator.Withdrawn),
        Closed = tally.CountOf(Indicator.Closed),
        Outcomes = [.. tally.PartsOf(Indicator.Closed).Select(of => new OutcomeCount(of, tally.CountOf(Indicator.Closed, of)))],
        Reopened = tally.CountOf(Indicator.Reopened),
        Closing = tally.CountOf(Indicator.OpenAtEnd),
        Overdue = tally.CountOf(Indicator.OverdueOpen),
        FirstResponseOnTime = tally.RatioOf(Indicator.FirstResponseTimeliness),
        OnTime = tally.RatioOf(Indicator.OnTime),
        MedianDays = tally.ValueOf(Indicator.ResolutionHoursMedian) / 24,
        ClosedWithinEightWeeks = tally.RatioOf(Indicator.ClosedWithinEightWeeks),
        ClosedWithinThreeWorkingDays = tally.RatioOf(Indicator.ClosedWithinThreeWorkingDays),
        Upheld = tally.RatioOf(Indicator.UpheldRate),
        Redress = [.. tally.PartsOf(Indicator.RedressPerCase)
            .Select(of => new Money(tally.RatioOf(Indicator.RedressPerCase, of).Part, of))],
        Repeat = tally.CountOf(Indicator.RepeatByPerson),
        Escalated = tally.RatioOf(Indicator.EscalationRate),
        External = tally.RatioOf(Indicator.ExternalReferralRate),
        Satisfaction = tally.RatioOf(Indicator.ResultMark),
        TopCauses = [.. topCauses.Take(3)],
    };
}
