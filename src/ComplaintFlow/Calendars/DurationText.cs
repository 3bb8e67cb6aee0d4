using System.Globalization;

namespace ComplaintFlow.Calendars;

/// <summary>Writes durations for people. The rules and the journal keep the canonical text.</summary>
internal static class DurationText
{
    /// <summary>The number of seconds from which minutes are hard to read as a duration.</summary>
    private const long Long = 24 * 3600;

    /// <summary>
    /// Writes a long elapsed time in hours and minutes, such as <c>369h 55m</c> for <c>22195m</c>. Other durations stay as they are.
    /// </summary>
    public static string ForPeople(string within)
    {
        if (!Duration.TryParse(within, out Duration duration, out _)
            || duration is not { Unit: DurationUnit.Elapsed, Amount: > Long } || duration.Amount % 3600 == 0)
            return within;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{duration.Amount / 3600}h{Rest(duration.Amount / 60 % 60, "m")}{Rest(duration.Amount % 60, "s")}");
    }

    private static string Rest(long amount, string unit) =>
        amount == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" {amount}{unit}");
}
