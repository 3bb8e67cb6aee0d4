using ComplaintFlow.Calendars;

namespace ComplaintFlow.Detection;

/// <summary>The length of a window. It slides over all hours alike, so a day of it is 24 hours and needs no time zone.</summary>
internal static class WindowLength
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(3 * 366);

    /// <summary>The length that a text names; null where it names none between a second and three years.</summary>
    public static TimeSpan? Read(string? text)
    {
        if (!Duration.TryParse(text, out Duration duration, out _))
            return null;
        double seconds = duration.Amount * duration.Unit switch
        {
            DurationUnit.Elapsed => 1.0,
            DurationUnit.CalendarDays => 86_400.0,
            DurationUnit.CalendarWeeks => 604_800.0,
            _ => 0,
        };
        return seconds > 0 && seconds <= Longest.TotalSeconds ? TimeSpan.FromSeconds(seconds) : null;
    }
}
