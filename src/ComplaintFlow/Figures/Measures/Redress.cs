using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions;
using ComplaintFlow.Figures.Counting;
using ComplaintFlow.Figures.Reading;

namespace ComplaintFlow.Figures.Measures;

/// <summary>Measures the compensation agreed in cases that were closed in the period, by currency.</summary>
internal static class Redress
{
    public static IEnumerable<Observation> Of(CaseFacts facts, FigurePeriod period)
    {
        if (Outcomes.ClosingOf(facts, period)?.Complaint.Resolution is not { } settled)
            yield break;
        IEnumerable<IGrouping<string, decimal>> paid = settled.Granted.Concat(settled.Agreement?.Remedies ?? [])
            .Select(remedy => remedy.Amount).OfType<Money>()
            .GroupBy(money => money.Currency, money => money.Amount, StringComparer.Ordinal);
        foreach (IGrouping<string, decimal> amounts in paid)
        {
            if (amounts.Sum() is > 0 and var sum)
                yield return new(Indicator.RedressPerCase, sum, 1, amounts.Key);
        }
        if (settled.Options.FirstOrDefault(option => Names.Same(option.Id, settled.Agreement?.Option))?.Floor is { } floor)
            yield return new(Indicator.RedressToFloor, floor.Offered.Amount, floor.Required.Amount, floor.Required.Currency);
    }
}
