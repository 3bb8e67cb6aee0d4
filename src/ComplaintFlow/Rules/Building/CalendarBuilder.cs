using ComplaintFlow.Calendars;

namespace ComplaintFlow.Rules.Building;

/// <summary>Working calendars. See <see cref="RuleBookBuilder"/>.</summary>
public static class CalendarBuilder
{
    /// <summary>Hours of some weekdays, such as <c>Mon-Fri</c> with <c>09:00-12:00 13:30-18:00</c>.</summary>
    public static CalendarDefinition Week(this CalendarDefinition calendar, string days, string hours) =>
        calendar with { Week = calendar.Week.Put(days, hours) };

    /// <summary>Hours of one date, such as <c>2026-05-01</c> with <c>closed</c>.</summary>
    public static CalendarDefinition Day(this CalendarDefinition calendar, string date, string hours) =>
        calendar with { Days = calendar.Days.Put(date, hours) };
}
