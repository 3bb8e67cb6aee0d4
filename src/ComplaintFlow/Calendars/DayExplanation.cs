namespace ComplaintFlow.Calendars;

/// <summary>Explains a period counted in dates, with one interval for each date.</summary>
internal static class DayExplanation
{
    public static IEnumerable<CountedInterval> Of(
        long start, DurationUnit unit, WorkingCalendar calendar, DayCount count, (long From, long To)[] paused)
    {
        long from = start;
        for (int day = count.First; day <= count.Rolled && from < count.Due; day++)
        {
            long to = day == count.Rolled ? count.Due : ZoneOffsets.StartOf(calendar.Zone, day + 1);
            (bool counts, string? why) = day == count.First ? (false, "start date")
                : DayCount.Contains(paused, day) ? (false, "paused")
                : day > count.Last ? (false, "rolled")
                : unit == DurationUnit.WorkingDays ? Working(calendar, day)
                : (true, "calendar day");
            yield return new(Instant.At(from), Instant.At(to), counts ? TimeSpan.FromDays(1) : TimeSpan.Zero, why);
            from = to;
        }
    }

    private static (bool Counts, string Why) Working(WorkingCalendar calendar, int day) =>
        (calendar.HoursOf(day).Length > 0, calendar.OriginOf(day)) switch
        {
            (true, DayOrigin.MakeUpDay) => (true, "make-up working day"),
            (true, _) => (true, "working day"),
            (false, DayOrigin.StatutoryHoliday) => (false, "statutory holiday"),
            _ => (false, "closed"),
        };
}
