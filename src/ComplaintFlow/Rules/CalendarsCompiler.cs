using ComplaintFlow.Calendars;
using ComplaintFlow.Conditions;
using ComplaintFlow.Settings;

namespace ComplaintFlow.Rules;

/// <summary>Verifies and compiles the calendars of a rule book, and finds the default one.</summary>
internal sealed class CalendarsCompiler(RuleBookDefinition book, string path, DiagnosticBag defects)
{
    public Dictionary<string, WorkingCalendar> Compile()
    {
        var calendars = new Dictionary<string, WorkingCalendar>(Names.Comparer);
        foreach ((string name, CalendarDefinition calendar) in book.Calendars)
        {
            if (WorkingCalendar.Compile(calendar, out IReadOnlyList<Diagnostic> found) is { } compiled)
                calendars.Add(name, compiled);
            defects.AddRange(found, At($"Calendars:{name}"));
        }
        // A time zone that is wrong has a defect of its own.
        if (book.DefaultCalendar is null && calendars.Count == book.Calendars.Count && Zones(calendars) > 1)
        {
            defects.Warning(DiagnosticCodes.MissingDefaultCalendar, At("DefaultCalendar"),
                "The calendars lie in several zones, and none is the default: days that name no calendar end at midnight of UTC.",
                "Name the calendar of the house under DefaultCalendar.");
        }
        return calendars;
    }

    /// <summary>The name of the default calendar, whose time zone counts days for which no calendar is named.</summary>
    public static string? Usual(RuleBookDefinition book, Dictionary<string, WorkingCalendar> calendars) =>
        book.DefaultCalendar ?? (Zones(calendars) == 1 ? calendars.Keys.Min(StringComparer.Ordinal) : null);

    private static int Zones(Dictionary<string, WorkingCalendar> calendars) =>
        calendars.Values.Select(calendar => calendar.Zone.Id).Distinct(StringComparer.Ordinal).Count();

    private string At(string key) => SettingPath.At(path, key);
}
