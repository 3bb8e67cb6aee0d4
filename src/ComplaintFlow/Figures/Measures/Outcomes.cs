using ComplaintFlow.Calendars;
using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions;
using ComplaintFlow.Figures.Counting;
using ComplaintFlow.Figures.Reading;

namespace ComplaintFlow.Figures.Measures;

/// <summary>
/// Measures how complaints ended, by the instant of the closing. A complaint that was closed several times in the period counts once, with
/// its last closing.
/// </summary>
internal static class Outcomes
{
    private static readonly TimeSpan EightWeeks = TimeSpan.FromDays(56);
    private static readonly Duration ThreeWorkingDays = Duration.Parse("3 working days");

    /// <summary>The closing by which a case counts in a period, or null if it does not count.</summary>
    public static Closing? ClosingOf(CaseFacts facts, FigurePeriod period) =>
        facts.Closings.LastOrDefault(closing => period.Has(closing.At));

    public static IEnumerable<Observation> Of(CaseFacts facts, FigurePeriod period)
    {
        if (ClosingOf(facts, period) is not { } closing)
            yield break;
        bool resolved = Names.Same(closing.Outcome, CloseOutcomes.Resolved);
        bool toAuthority = facts.Complaint.Referrals.Any(referral => InWindow(referral.At)), outside = toAuthority
            || facts.Referrals.Exists(InWindow), again = facts.FurtherRounds.Exists(InWindow);
        yield return new(Indicator.ResolutionRate, resolved);
        yield return new(Indicator.FirstContactResolution, resolved && !outside && !again && !facts.FurtherContacts.Exists(InWindow));
        yield return new(Indicator.ExternalReferralRate, outside);
        yield return new(Indicator.AuthorityReferralRate, toAuthority);
        yield return new(Indicator.Transfers, facts.Transfers.Count(at => at <= closing.At));
        yield return new(Indicator.ReopenRate, counts: again);
        if (facts.WasFastTracked)
            yield return new(Indicator.FastTrackReopenRate, counts: again);
        if (closing.Complaint.Investigation?.Finding is { } finding)
            yield return new(Indicator.UpheldRate, counts: finding is Finding.Upheld or Finding.PartlyUpheld);

        TimeSpan whole = closing.At - facts.Complaint.ReceivedAt;
        yield return Observation.Span(Indicator.ResolutionHours, whole);
        yield return Observation.Span(Indicator.ResolutionHoursMedian, whole);
        yield return Observation.Span(Indicator.ResolutionHoursNinetieth, whole);
        TimeSpan effective = whole - Idle(facts, closing);
        yield return Observation.Span(Indicator.EffectiveHours, effective);
        yield return Observation.Span(Indicator.EffectiveHoursMedian, effective);
        yield return Observation.Span(Indicator.EffectiveHoursNinetieth, effective);
        yield return new(Indicator.ClosedWithinEightWeeks, counts: whole <= EightWeeks);
        if (period.Calendar is { } calendar)
            yield return new(
                Indicator.ClosedWithinThreeWorkingDays,
                Deadline.Compute(facts.Complaint.ReceivedAt, ThreeWorkingDays, calendar) is { IsRefused: false } due
                    && closing.At <= due.DueAt);

        bool InWindow(DateTimeOffset at) => at - closing.At <= period.Window;
    }

    /// <summary>The time before a closing in which the complaint was paused or closed. Overlapping time counts once.</summary>
    private static TimeSpan Idle(CaseFacts facts, Closing closing)
    {
        var spans = closing.Complaint.Pauses.Select(pause => new TimeRange(pause.From, pause.To ?? closing.At)).ToList();
        foreach (Closing earlier in facts.Closings.Where(one => one.At < closing.At))
            spans.Add(new TimeRange(earlier.At, facts.Reopenings.Find(at => at >= earlier.At)));

        TimeSpan idle = TimeSpan.Zero;
        DateTimeOffset counted = facts.Complaint.ReceivedAt;
        foreach (TimeRange span in spans.OrderBy(span => span.From))
        {
            DateTimeOffset from = span.From > counted ? span.From : counted;
            DateTimeOffset to = span.To < closing.At ? span.To : closing.At;
            if (to <= from)
                continue;
            idle += to - from;
            counted = to;
        }
        return idle;
    }
}
