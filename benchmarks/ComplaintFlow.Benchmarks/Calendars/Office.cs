using ComplaintFlow.Calendars;

namespace ComplaintFlow.Benchmarks.Calendars;

/// <summary>Monday to Friday, 09:00-12:00 and 13:30-18:00 in Shanghai, with holidays and make-up days.</summary>
internal static class Office
{
    private const int Starts = 1024;

    public static CalendarDefinition Definition { get; } = new()
    {
        TimeZone = "Asia/Shanghai",
        Sets = ["cn"],
        Week = new Dictionary<string, string>(StringComparer.Ordinal) { ["Mon-Fri"] = "09:00-12:00 13:30-18:00" },
    };

    public static DayByDay Baseline(WorkingCalendar calendar)
    {
        var days = Enumerable.Range(new DateOnly(2007, 1, 1).DayNumber, 20 * 366).ToList();
        return new DayByDay(
            days.Where(day => calendar.IsStatutoryHoliday(DateOnly.FromDayNumber(day))).ToHashSet(),
            days.Where(day => day % 7 > 4 && calendar.IsWorkingDay(DateOnly.FromDayNumber(day))).ToHashSet());
    }

    /// <summary>Instants spread over 2024, so that no branch or cache line is always the same.</summary>
    public static DateTimeOffset[] Instants()
    {
        var random = new Random(20260430);
        var first = new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);
        return [.. Enumerable.Range(0, Starts).Select(_ => first.AddSeconds(random.Next(366 * 86_400)))];
    }
}
