namespace ComplaintFlow.Calendars;

/// <summary>What is known of one date beyond its weekday.</summary>
/// <param name="Hours">The hours of that date, empty where closed.</param>
/// <param name="Origin">Why the date differs.</param>
internal readonly record struct DayEntry(MinuteSpan[] Hours, DayOrigin Origin);

internal enum DayOrigin
{
    Weekday,
    Configured,
    StatutoryHoliday,
    MakeUpDay,
}
