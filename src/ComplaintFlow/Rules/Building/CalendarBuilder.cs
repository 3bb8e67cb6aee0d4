using ComplaintFlow.Calendars;

namespace ComplaintFlow.Rules.Building;

/// <summary>Builds working calendars in code. See <see cref="RuleBookBuilder"/>.</summary>
public static class CalendarBuilder
{
    /// <summary>Sets the opening hours of some weekdays.</summary>
    /// <param name="calendar">The calendar to change.</param>
    /// <param name="days">The weekdays, such as <c>Mon-Fri</c>.</param>
    /// <param name="hours">The local hours, such as <c>09:00-12:00 13:30-18:00</c>.</param>
    /// <returns>A changed copy of the calendar.</returns>
    /// <exception cref="ArgumentException"><paramref name="days"/> is empty or white space.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="days"/> is <see langword="null"/>.</exception>
    public static CalendarDefinition Week(this CalendarDefinition calendar, string days, string hours) =>
        calendar with { Week = calendar.Week.Put(days, hours) };

    /// <summary>Sets the opening hours of one date.</summary>
    /// <param name="calendar">The calendar to change.</param>
    /// <param name="date">The date, such as <c>2026-05-01</c>.</param>
    /// <param name="hours">The local hours, or <c>closed</c>.</param>
    /// <returns>A changed copy of the calendar.</returns>
    /// <exception cref="ArgumentException"><paramref name="date"/> is empty or white space.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="date"/> is <see langword="null"/>.</exception>
    public static CalendarDefinition Day(this CalendarDefinition calendar, string date, string hours) =>
        calendar with { Days = calendar.Days.Put(date, hours) };
}
