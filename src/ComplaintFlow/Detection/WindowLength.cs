using ComplaintFlow.Calendars;

namespace ComplaintFlow.Detection;

/// <summary>The length of a window. The window slides over all hours alike, so a day has 24 hours and needs no time zone.</summary>
internal static class WindowLength
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(3 * 366);

    /// <summary>The length of a window, or null if the text is not a length between one second and three years.</summary>
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
