using System.Runtime.InteropServices;

namespace ComplaintFlow.Calendars;

/// <summary>
/// A period counted in dates, from the date after the start (PRC Civil Code Art. 201(1); "within" includes the last
/// one, Art. 1259). Dates are day numbers.
/// </summary>
/// <param name="First">The date of the start, which is not counted.</param>
/// <param name="Last">The last date before any roll.</param>
/// <param name="Rolled">The date at whose end the period ends.</param>
/// <param name="Due">The instant, in ticks.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct DayCount(int First, int Last, int Rolled, long Due)
{
    private const int Limit = (int)(Instant.Horizon / TimeSpan.TicksPerDay);

    /// <summary>Counts the dates. The result is <see langword="null"/> if the end is more than 30 years away.</summary>
    public static DayCount? TryCount(
        long start, Duration within, WorkingCalendar calendar, DayEnd dayEnd, Roll roll, (long From, long To)[] pauses, bool ofClock)
    {
        int first = ZoneOffsets.DateOf(calendar.Zone, start);
        (long From, long To)[] paused = pauses.Length == 0 ? pauses : PauseList.Dates(pauses, calendar.Zone, ofClock);
        int? last = within.Unit == DurationUnit.WorkingDays
            ? NthWorkingDay(first, within.Amount, calendar, paused)
            : NthDay(first, within, paused);
        for (; last is { } day && day - first <= Limit; last = within.Unit == DurationUnit.WorkingDays ? NthWorkingDay(day, 1, calendar, [])
            : day + 1)
        {
            if ((within.Unit == DurationUnit.WorkingDays ? day : RollOn(day, calendar, roll)) is not { } end)
                return null;
            long due = Math.Max(start, EndOf(end, calendar, dayEnd));
            // A clock does not end while it is paused. It ends on a later day then.
            if (!ofClock || !IsWithin(pauses, due))
                return end - first <= Limit && due - start <= Instant.Horizon ? new DayCount(first, day, end, due) : null;
        }

        return null;
    }

    public static bool Contains((long From, long To)[] dates, int day)
    {
        foreach ((long from, long to) in dates)
        {
            if (from <= day && day <= to)
                return true;
        }

        return false;
    }

    private static bool IsWithin((long From, long To)[] pauses, long instant)
    {
        foreach ((long from, long to) in pauses)
        {
            if (from < instant && instant < to)
                return true;
        }

        return false;
    }

    private static int? NthWorkingDay(int first, long count, WorkingCalendar calendar, (long From, long To)[] paused)
    {
        // Within zero working days means today, if today is a working day.
        (int day, long left) = count == 0 ? (first - 1, 1) : (first, count);
        while (left > 0)
        {
            if (++day - first > Limit)
                return null;
            if (calendar.HoursOf(day).Length > 0 && !Contains(paused, day))
                left--;
        }

        return day;
    }

    private static int? NthDay(int first, Duration within, (long From, long To)[] paused)
    {
        if (within.Amount > Limit)
            return null;
        int amount = (int)within.Amount;
        int end = within.Unit switch
        {
            DurationUnit.CalendarDays => first + amount,
            DurationUnit.CalendarWeeks => first + (Math.Min(amount, Limit) * 7),
            _ => DateOnly.FromDayNumber(first).AddMonths(amount).DayNumber,
        };
        foreach ((long from, long to) in paused)
        {
            if (to > first && from <= end && end - first <= Limit)
                end += (int)Math.Min(Limit, to - Math.Max(from, first + 1) + 1);
        }

        return end;
    }

    private static int? RollOn(int day, WorkingCalendar calendar, Roll roll)
    {
        for (int i = 0; i <= Limit; i++, day++)
        {
            bool rests = roll switch
            {
                Roll.StatutoryHoliday => calendar.OriginOf(day) == DayOrigin.StatutoryHoliday,
                Roll.AnyNonWorkingDay => calendar.HoursOf(day).Length == 0,
                _ => false,
            };
            if (!rests)
                return day;
        }

        return null;
    }

    private static long EndOf(int day, WorkingCalendar calendar, DayEnd dayEnd) =>
        dayEnd == DayEnd.CloseOfBusiness && calendar.HoursOf(day) is [.., var late]
            ? ZoneOffsets.Single(calendar.Zone, (day * TimeSpan.TicksPerDay) + (late.End * TimeSpan.TicksPerMinute))
            : ZoneOffsets.StartOf(calendar.Zone, day + 1);
}
