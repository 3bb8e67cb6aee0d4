using System.Globalization;
using ComplaintFlow.Calendars;
using ComplaintFlow.Diagnostics;

namespace ComplaintFlow.Tests.Calendars;

/// <summary>Calendars and instants, written briefly.</summary>
internal static class Calendar
{
    public static readonly WorkingCalendar Berlin = Weekdays("Europe/Berlin", "09:00-17:00");

    public static readonly WorkingCalendar China = Of("Asia/Shanghai", ["cn"], [], ("Mon-Fri", "09:00-12:00 13:30-18:00"));

    public static WorkingCalendar Weekdays(string zone, string hours) => Of(zone, ("Mon-Fri", hours));

    public static WorkingCalendar Daily(string zone, string hours) => Of(zone, ("Mon-Sun", hours));

    public static WorkingCalendar Of(string zone, params (string, string)[] week) => Of(zone, [], [], week);

    public static WorkingCalendar Of(string zone, string[] sets, (string, string)[] days, params (string, string)[] week) =>
        Compile(Define(zone, sets, days, week));

    public static CalendarDefinition Define(
        string zone, string[] sets, (string, string)[] days, params (string Key, string Hours)[] week) => new()
    {
        TimeZone = zone,
        Sets = sets,
        Days = days.ToDictionary(day => day.Item1, day => day.Item2, StringComparer.Ordinal),
        Week = week.ToDictionary(day => day.Key, day => day.Hours, StringComparer.Ordinal),
    };

    public static WorkingCalendar Compile(CalendarDefinition definition)
    {
        var calendar = WorkingCalendar.Compile(definition, out IReadOnlyList<Diagnostic>? defects);
        defects.Where(defect => defect.Severity == DiagnosticSeverity.Error).Should().BeEmpty();
        return calendar!;
    }

    /// <summary>An instant with its offset, or in UTC.</summary>
    public static DateTimeOffset At(string text) =>
        DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The last date of a period that ends at 24:00.</summary>
    public static DateOnly LastDay(DueResult due, WorkingCalendar calendar)
    {
        DateTimeOffset end = TimeZoneInfo.ConvertTime(due.DueAt, calendar.Zone);
        end.TimeOfDay.Should().Be(TimeSpan.Zero, "a period in days ends at 24:00");
        return DateOnly.FromDateTime(end.DateTime).AddDays(-1);
    }
}
