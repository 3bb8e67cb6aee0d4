namespace ComplaintFlow.Calendars;

/// <summary>What is known of one date in addition to its weekday.</summary>
/// <param name="Hours">The hours of that date. They are empty if it is closed.</param>
/// <param name="Origin">The reason why the date differs.</param>
internal readonly record struct DayEntry(MinuteSpan[] Hours, DayOrigin Origin);

internal enum DayOrigin
{
    Weekday,
    Configured,
    StatutoryHoliday,
    MakeUpDay,
}
