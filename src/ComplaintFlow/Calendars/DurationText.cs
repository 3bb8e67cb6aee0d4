using System.Globalization;

namespace ComplaintFlow.Calendars;

/// <summary>Durations for people. What the rules and the record keep is the canonical text.</summary>
internal static class DurationText
{
    /// <summary>From here on nobody reads minutes as a length of time.</summary>
    private const long Long = 24 * 3600;

    /// <summary>A long elapsed time in hours and minutes: <c>369h 55m</c> for <c>22195m</c>; all else as it is written.</summary>
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
