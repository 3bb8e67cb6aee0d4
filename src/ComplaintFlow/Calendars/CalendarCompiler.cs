namespace ComplaintFlow.Calendars;

/// <summary>Compiles a definition into a calendar, or reports all its defects.</summary>
internal static class CalendarCompiler
{
    public static WorkingCalendar? Compile(CalendarDefinition definition, out IReadOnlyList<Diagnostic> defects)
    {
        var found = new DiagnosticBag();
        TimeZoneInfo? zone = FindZone(definition.TimeZone, found);
        MinuteSpan[][] week = WeekReader.Read(definition.Week ?? Nothing, found);
        var facts = new Dictionary<int, DayEntry>();
        StatutorySet[] sets = SetsReader.Read(definition.Sets ?? [], week, facts, found);
        DaysReader.Read(definition.Days ?? Nothing, week, facts, found);

        // Hours that cannot be read are different from hours that are not given.
        bool unread = found.HasErrorsIn("Week") || found.HasErrorsIn("Days") || found.HasErrorsIn("Sets");
        if (!unread && Array.TrueForAll(week, static hours => hours.Length == 0) && facts.Values.All(static fact => fact.Hours.Length == 0))
        {
            found.Error(
                DiagnosticCodes.CalendarNeverOpens, "Week", "The calendar never opens.",
                "Give at least one weekday hours, such as \"Mon-Fri\": \"09:00-17:00\".");
        }

        defects = found.Sorted();
        return zone is null || found.HasErrors
            ? null
            : new WorkingCalendar(zone, new DayRules(week, facts), sets);
    }

    private static IReadOnlyDictionary<string, string> Nothing { get; } = new CalendarDefinition().Week;

    private static TimeZoneInfo? FindZone(string? name, DiagnosticBag defects)
    {
        if (Zones.TryFind(name, out TimeZoneInfo? zone))
            return zone;
        string code = Zones.IsOfWindows(name) ? DiagnosticCodes.WindowsTimeZoneName : DiagnosticCodes.UnknownTimeZone;
        defects.Error(code, "TimeZone", Zones.Problem(name), Zones.Advice);
        return null;
    }
}
