using ComplaintFlow.Calendars;
using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Conditions;
using ComplaintFlow.Sla.Compiled;

namespace ComplaintFlow.Handling.Explaining;

/// <summary>Explains clocks from the complaint, its journal and the current calendars. Pure.</summary>
internal static class ClockExplainer
{
    public static ClockExplanation Explain(
        Complaint complaint, Clock clock, IReadOnlyList<HistoryEntry> history, CompiledSla sla, DateTimeOffset now) => new()
    {
        Clock = clock,
        Zone = (sla.Calendar(clock.Calendar) ?? WorkingCalendar.AlwaysOpen).Zone,
        Intervals = sla.TermsOf(clock) is { } terms ? [.. Intervals(complaint, clock, terms, sla, now)] : [],
        Changes = [.. history.SelectMany(entry => entry.Events.Select(happened => Change(entry, happened, clock.Id)))
            .OfType<ClockChange>()],
    };

    private static IEnumerable<ExplainedInterval> Intervals(
        Complaint complaint, Clock clock, ClockTerms terms, CompiledSla sla, DateTimeOffset now)
    {
        IReadOnlyList<TimeRange> pauses = PausedIntervals.Of(complaint, clock, sla.TargetOf(clock)).EndedBy(clock.EndedAt ?? now);
        foreach (CountedInterval interval in Deadline.ExplainClock(
            clock.StartedAt, terms.Within, terms.Calendar, terms.DayEnd, terms.Roll, pauses))
            yield return ExplainedOf(complaint, clock, interval);
        foreach (ClockExtension extension in clock.Extensions ?? [])
        {
            foreach (CountedInterval interval in ClockSchedule.ExplainExtension(extension.From, Duration.Parse(extension.By), terms, pauses)
                .Where(interval => interval.To > extension.From))
                yield return ExplainedOf(complaint, clock, interval);
        }
    }

    private static ExplainedInterval ExplainedOf(Complaint complaint, Clock clock, CountedInterval interval)
    {
        string[] causes = interval.Why != "paused" ? [] :
        [
            .. complaint.Pauses.Where(span => span.From < interval.To && (span.To is null || span.To > interval.From))
            .Select(span => span.Cause).Distinct(Names.Comparer),
            .. (clock.Gaps ?? []).Any(gap => gap.From < interval.To && gap.To > interval.From) ? ["closed"] : Array.Empty<string>(),
        ];
        return new ExplainedInterval(interval.From, interval.To, interval.Counted, interval.Why, causes);
    }

    private static ClockChange? Change(HistoryEntry entry, ComplaintEvent happened, int clock) => happened switch
    {
        ClockStarted started when started.Clock.Id == clock =>
            new ClockChange(started.Clock.StartedAt, nameof(ClockStarted), entry.Actor, null, started.Clock.DueAt),
        ClockPaused paused when paused.Clock == clock =>
            new ClockChange(paused.At, nameof(ClockPaused), entry.Actor, string.Join(", ", paused.Causes), null),
        ClockResumed resumed when resumed.Clock == clock =>
            new ClockChange(resumed.At, nameof(ClockResumed), entry.Actor, null, resumed.DueAt),
        ClockRescheduled moved when moved.Clock == clock =>
            new ClockChange(entry.At, moved.GetType().Name, entry.Actor, entry.Reason, moved.DueAt),
        ClockMet met when met.Clock == clock => new ClockChange(met.At, nameof(ClockMet), entry.Actor, null, null),
        ClockBreached late when late.Clock == clock => new ClockChange(late.At, nameof(ClockBreached), entry.Actor, null, null),
        ClockCancelled cancelled when cancelled.Clock == clock =>
            new ClockChange(cancelled.At, nameof(ClockCancelled), entry.Actor, cancelled.Why, null),
        ClockExempted exempted when exempted.Clock == clock =>
            new ClockChange(entry.At, nameof(ClockExempted), entry.Actor, exempted.Exemption.Reason, null),
        BreachExplained explained when explained.Clock == clock =>
            new ClockChange(entry.At, nameof(BreachExplained), entry.Actor, explained.Explanation.Reason, null),
        StepTaken step when step.Clock == clock => new ClockChange(step.DueAt, nameof(StepTaken), entry.Actor, step.Step, null),
        _ => null,
    };
}
