namespace ComplaintFlow.Calendars;

/// <summary>
/// Explains elapsed or open time: the open intervals, the intervals between them, and the pauses, which are cut out of both.
/// </summary>
internal static class RunExplanation
{
    public static IEnumerable<CountedInterval> Of(WorkingCalendar? calendar, long start, long end, (long From, long To)[] pauses)
    {
        foreach ((long from, long to, bool counts, string? why) in Stretches(calendar, start, end))
        {
            long at = from;
            foreach ((long From, long To) pause in pauses)
            {
                (long pauseFrom, long pauseTo) = (Math.Max(at, pause.From), Math.Min(to, pause.To));
                if (pauseTo <= pauseFrom)
                    continue;
                if (pauseFrom > at)
                    yield return Interval(at, pauseFrom, counts, why);
                yield return Interval(pauseFrom, pauseTo, counts: false, "paused");
                at = pauseTo;
            }

            if (at < to)
                yield return Interval(at, to, counts, why);
        }
    }

    private static IEnumerable<(long From, long To, bool Counts, string Why)> Stretches(WorkingCalendar? calendar, long start, long end)
    {
        if (calendar is null)
        {
            if (start < end)
                yield return (start, end, true, "elapsed");
            yield break;
        }

        long at = start;
        foreach ((long from, long to) in calendar.Source.Intervals(start, end))
        {
            if (at < from)
                yield return (at, from, false, WhyClosed(calendar, at, from));
            yield return (from, to, true, "open");
            at = to;
        }

        if (at < end)
            yield return (at, end, false, WhyClosed(calendar, at, end));
    }

    private static string WhyClosed(WorkingCalendar calendar, long from, long to)
    {
        int last = ZoneOffsets.DateOf(calendar.Zone, to - 1);
        for (int day = ZoneOffsets.DateOf(calendar.Zone, from); day <= last; day++)
        {
            if (calendar.OriginOf(day) == DayOrigin.StatutoryHoliday)
                return "statutory holiday";
        }

        return "closed";
    }

    private static CountedInterval Interval(long from, long to, bool counts, string why) =>
        new(Instant.At(from), Instant.At(to), new TimeSpan(counts ? to - from : 0), why);
}
