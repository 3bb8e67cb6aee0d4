namespace ComplaintFlow.Calendars;

/// <summary>Turns a definition into a calendar, or into the whole list of its defects.</summary>
internal static class CalendarCompiler
{
    public static WorkingCalendar? Compile(CalendarDefinition definition, out IReadOnlyList<CalendarDefect> defects)
    {
        var found = new List<CalendarDefect>();
        var zone = FindZone(definition.TimeZone, found);
        var week = WeekReader.Read(definition.Week ?? Nothing, found);
        var facts = new Dictionary<int, DayFact>();
        var sets = SetsReader.Read(definition.Sets ?? [], week, facts, found);
        DaysReader.Read(definition.Days ?? Nothing, week, facts, found);

        // Hours that could not be read are not hours that were never given.
        var unread = found.Exists(static defect => !defect.IsWarning && !defect.Path.StartsWith("TimeZone", StringComparison.Ordinal));
        if (!unread && Array.TrueForAll(week, static hours => hours.Length == 0) && facts.Values.All(static fact => fact.Hours.Length == 0))
        {
            found.Add(new(
                CalendarCodes.NeverOpens, "Week", "The calendar never opens.", "Give at least one weekday hours, such as \"Mon-Fri\": \"09:00-17:00\"."));
        }

        defects = found;
        return zone is null || found.Exists(static defect => !defect.IsWarning)
            ? null
            : new WorkingCalendar(zone, new DayRules(week, facts), sets);
    }

    private static IReadOnlyDictionary<string, string> Nothing { get; } = new CalendarDefinition().Week;

    private static TimeZoneInfo? FindZone(string? name, List<CalendarDefect> defects)
    {
        if (Zones.TryFind(name, out TimeZoneInfo? zone))
            return zone;
        string code = Zones.IsOfWindows(name) ? CalendarCodes.TimeZoneOfWindows : CalendarCodes.UnknownTimeZone;
        defects.Add(new(code, "TimeZone", Zones.Problem(name), Zones.Advice));
        return null;
    }
}
