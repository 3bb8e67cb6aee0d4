using ComplaintFlow.Calendars;

namespace ComplaintFlow.Settings;

/// <summary>
/// The settings of a calendar. They are here because calendars are on a lower layer than settings and can be used without them.
/// </summary>
internal static class CalendarSettings
{
    public static SettingTable<CalendarDefinition> Table { get; } =
        SettingTable.Of("Calendar", "A working calendar: Days beats Sets, and Sets beat Week.", new CalendarDefinition())
        .Text("TimeZone", c => c.TimeZone, (c, v) => c with { TimeZone = v },
            "The IANA name of the time zone in which the hours are meant, such as Asia/Shanghai (default UTC).",
                new SettingShape("TimeZone"), always: true)
        .Texts("Week", c => c.Week, (c, v) => c with { Week = v },
            "Opening hours by weekday: a key is Mon to Sun, a range such as Mon-Fri or a list such as Sat,Sun, and the "
            + "narrowest key wins.", new SettingShape("Week"))
        .Texts("Days", c => c.Days, (c, v) => c with { Days = v },
            "Exceptions by date, written as year-month-day, such as 2026-04-07.", new SettingShape("Days"))
        .Words("Sets", c => c.Sets, (c, v) => c with { Sets = v },
            "One statutory set or a list: cn has the holidays and make-up working days of China.", new SettingShape("Sets"));
}
