using System.Globalization;

namespace ComplaintFlow.Calendars;

/// <summary>Reads the exceptions of a calendar, which replace those of its statutory sets.</summary>
internal static class DaysReader
{
    public static void Read(
        IReadOnlyDictionary<string, string> days, MinuteSpan[][] week, Dictionary<int, DayEntry> facts, DiagnosticBag defects)
    {
        foreach ((string? key, string? text) in days.OrderBy(static pair => pair.Key, StringComparer.Ordinal))
        {
            string path = "Days:" + key;
            bool known = DateOnly.TryParseExact(key, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date);
            if (!known)
            {
                defects.Error(
                    DiagnosticCodes.InvalidDate, path, $"'{key}' is not a date.",
                    "Write one date as year-month-day, such as '2026-04-07'.");
            }

            if (ReadHours(text, week, path, defects) is not { } hours || !known)
                continue;

            // A closed day that is also a holiday of a set stays a statutory holiday, because Roll depends on it.
            bool holiday = hours.Length == 0
                && facts.TryGetValue(date.DayNumber, out DayEntry fact) && fact.Origin == DayOrigin.StatutoryHoliday;
            facts[date.DayNumber] = new DayEntry(hours, holiday ? DayOrigin.StatutoryHoliday : DayOrigin.Configured);
        }
    }

    private static MinuteSpan[]? ReadHours(string? text, MinuteSpan[][] week, string path, DiagnosticBag defects)
    {
        string[] words = (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words is not [var first, var second] || !first.Equals("as", StringComparison.OrdinalIgnoreCase))
            return HoursReader.Read(text, path, defects);
        if (Weekdays.Read(second) is not { } weekday)
        {
            defects.Error(
                DiagnosticCodes.UnknownWeekday, path, $"'{second}' is not a weekday.", "Write 'as Mon', 'as Tue', … 'as Sun'.");
            return null;
        }

        WarnIfClosed(week, weekday, path, defects);
        return week[weekday];
    }

    public static void WarnIfClosed(MinuteSpan[][] week, int weekday, string path, DiagnosticBag defects)
    {
        // A week that could not be read may be open on that day.
        if (week[weekday].Length > 0 || defects.HasErrorsIn("Week"))
            return;
        string name = Weekdays.NameOf(weekday);
        defects.Warning(
            DiagnosticCodes.BorrowsClosedWeekday, path, $"A day takes the hours of {name}, and {name} is closed.",
            $"Give {name} hours in Week, or write the hours of the day in Days.");
    }
}
