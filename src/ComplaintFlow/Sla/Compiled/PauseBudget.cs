using ComplaintFlow.Calendars;

namespace ComplaintFlow.Sla.Compiled;

/// <summary>
/// The remaining time that a cause may pause a clock. It is counted in seconds for elapsed and working time, and in dates for days.
/// </summary>
internal sealed class PauseBudget(Duration most, WorkingCalendar? calendar, WorkingCalendar dates)
{
    private readonly WorkingCalendar? _hours = most.Unit == DurationUnit.WorkingTime ? calendar : null;
    private long _left = InDays(most.Unit) ? most.Amount : most.Amount * TimeSpan.TicksPerSecond;

    /// <summary>Uses up time. The result is the instant up to which the interval counts as a pause.</summary>
    public DateTimeOffset Take(DateTimeOffset from, DateTimeOffset to)
    {
        if (_left <= 0)
            return from;
        DateTimeOffset end = InDays(most.Unit)
            ? Deadline.Compute(from, most with { Amount = _left }, dates) is { IsRefused: false } due ? due.DueAt : to
            : Deadline.After(from, TimeSpan.FromTicks(_left), _hours, []) ?? to;
        DateTimeOffset until = end < to ? end : to;
        _left = end <= to ? 0 : _left - Used(from, until);
        return until;
    }

    private long Used(DateTimeOffset from, DateTimeOffset to)
    {
        if (!InDays(most.Unit))
            return (_hours?.Elapsed(from, to) ?? to - from).Ticks;
        (DateOnly first, DateOnly last) = (dates.DateOf(from), dates.DateOf(to.AddTicks(-1)));
        int days = 0;
        for (DateOnly day = first.AddDays(1); day <= last; day = day.AddDays(1))
            days += most.Unit == DurationUnit.CalendarDays || dates.IsWorkingDay(day) ? 1 : 0;
        return days;
    }

    private static bool InDays(DurationUnit unit) => unit is DurationUnit.CalendarDays or DurationUnit.WorkingDays;
}
