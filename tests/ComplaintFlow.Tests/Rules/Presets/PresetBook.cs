using ComplaintFlow.Rules;
using ComplaintFlow.Rules.Presets;

namespace ComplaintFlow.Tests.Rules.Presets;

/// <summary>
/// Books that use presets, with a calendar for each jurisdiction. Its public holidays of 2026 stand under <c>Days</c>, those of China come
/// from the package.
/// </summary>
internal static class PresetBook
{
    public const string Calendars = """
        {
          "office":   { "TimeZone": "Asia/Shanghai", "Sets": ["cn"], "Week": { "Mon-Fri": "09:00-12:00 13:30-18:00" } },
          "london":   { "TimeZone": "Europe/London", "Week": { "Mon-Fri": "09:00-17:00" }, "Days": { "2026-01-01": "closed", "2026-04-03": "closed", "2026-04-06": "closed",
                        "2026-05-04": "closed", "2026-05-25": "closed", "2026-08-31": "closed", "2026-12-25": "closed", "2026-12-28": "closed" } },
          "newyork":  { "TimeZone": "America/New_York", "Week": { "Mon-Fri": "09:00-17:00" }, "Days": { "2026-05-25": "closed", "2026-07-03": "closed", "2026-09-07": "closed" } },
          "brussels": { "TimeZone": "Europe/Brussels", "Week": { "Mon-Fri": "09:00-17:00" }, "Days": { "2026-04-06": "closed", "2026-05-01": "closed", "2026-05-14": "closed", "2026-05-25": "closed" } },
          "sydney":   { "TimeZone": "Australia/Sydney", "Week": { "Mon-Fri": "09:00-17:00" }, "Days": { "2026-04-03": "closed", "2026-04-06": "closed" } },
          "toronto":  { "TimeZone": "America/Toronto", "Week": { "Mon-Fri": "09:00-17:00" } },
          "mumbai":   { "TimeZone": "Asia/Kolkata", "Week": { "Mon-Fri": "09:00-17:00" } }
        }
        """;

    private static readonly Dictionary<string, string> CalendarOf = new(StringComparer.Ordinal)
    {
        ["practice"] = "office", ["cn"] = "office", ["uk"] = "london", ["us"] = "newyork", ["eu"] = "brussels", ["au"] = "sydney",
        ["ca"] = "toronto", ["in"] = "mumbai",
    };

    /// <summary>Every preset together, on the standard workflow.</summary>
    public static RuleBookResult All { get; } = Book.Read(Using(string.Join(", ", TimeLimitPresets.All.Select(preset => $$"""
        "{{preset.Name}}": { "Calendar": "{{CalendarOf[preset.Jurisdiction]}}" }
        """))));

    /// <param name="presets">What stands in the map of presets.</param>
    /// <param name="sla">What else stands in the section Sla, each after a comma.</param>
    /// <param name="more">Further sections, each after a comma.</param>
    public static string Using(string presets, string sla = "", string more = "") =>
        $$"""{ "Calendars": {{Calendars}}, "DefaultCalendar": "office", "Sla": { "Presets": { {{presets}} } {{sla}} } {{more}} }""";
}
