using ComplaintFlow.Figures.Counting;
using ComplaintFlow.Figures.Reading;

namespace ComplaintFlow.Figures.Measures;

/// <summary>Measures the complaints that are open when the period ends: their age, and whether they are past due.</summary>
internal static class Backlog
{
    private static readonly (string Name, double Days)[] Bands =
        [("under 7 days", 7), ("7 to 30 days", 30), ("30 to 90 days", 90), ("90 days and more", double.PositiveInfinity)];

    public static IEnumerable<string> BandNames => Bands.Select(band => band.Name);

    public static IEnumerable<Observation> Of(CaseFacts facts, FigurePeriod period)
    {
        if (facts.AtEnd is not { } complaint || !facts.WasOpenAt(period.End))
            yield break;
        double days = (period.Last - facts.Complaint.ReceivedAt).TotalDays;
        string own = Bands.First(band => days < band.Days).Name;
        foreach (string band in BandNames)
            yield return new(Indicator.BacklogAge, counts: string.Equals(band, own, StringComparison.Ordinal), band);
        yield return new(Indicator.OverdueOpen, counts: complaint.Clocks.Any(
            clock => clock is { IsAlive: true, IsInternal: false } && clock.DueAt < (clock.PausedAt ?? period.Last)));
    }
}
