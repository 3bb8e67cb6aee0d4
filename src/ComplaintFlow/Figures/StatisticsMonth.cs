using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json.Serialization;

namespace ComplaintFlow.Figures;

/// <summary>Represents a calendar month.</summary>
/// <param name="Year">The year.</param>
/// <param name="Month">The month, from 1 to 12.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct StatisticsMonth(int Year, int Month) : IComparable<StatisticsMonth>
{
    /// <summary>Gets the next month.</summary>
    [JsonIgnore]
    public StatisticsMonth Next => Month == 12 ? new(Year + 1, 1) : new(Year, Month + 1);

    /// <summary>Gets the month in which an instant lies.</summary>
    /// <param name="instant">The instant.</param>
    /// <param name="zone">The time zone.</param>
    /// <returns>The month.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="zone"/> is <see langword="null"/>.</exception>
    public static StatisticsMonth Of(DateTimeOffset instant, TimeZoneInfo zone)
    {
        DateTimeOffset local = TimeZoneInfo.ConvertTime(instant, zone);
        return new StatisticsMonth(local.Year, local.Month);
    }

    /// <summary>Reads a text such as <c>2026-10</c>.</summary>
    /// <param name="text">A year of four digits, a hyphen and a month of two digits.</param>
    /// <param name="month">The month, or the default value if the text is not a month.</param>
    /// <returns>Whether the text is a month.</returns>
    public static bool TryParse(string? text, out StatisticsMonth month)
    {
        bool ok = DateTime.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime first);
        month = ok ? new StatisticsMonth(first.Year, first.Month) : default;
        return ok;
    }

    /// <summary>Gets the first instant of the month.</summary>
    /// <param name="zone">The time zone.</param>
    /// <returns>An instant in UTC.</returns>
    public DateTimeOffset StartIn(TimeZoneInfo zone) => DayIn(zone, 1);

    /// <inheritdoc/>
    public int CompareTo(StatisticsMonth other) => (Year, Month).CompareTo((other.Year, other.Month));

    /// <summary>Returns the month as text.</summary>
    /// <returns>Such as <c>2026-10</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}");

    /// <summary>Whether <paramref name="left"/> is earlier than <paramref name="right"/>.</summary>
    public static bool operator <(StatisticsMonth left, StatisticsMonth right) => left.CompareTo(right) < 0;

    /// <summary>Whether <paramref name="left"/> is later than <paramref name="right"/>.</summary>
    public static bool operator >(StatisticsMonth left, StatisticsMonth right) => left.CompareTo(right) > 0;

    /// <summary>Whether <paramref name="left"/> is not later than <paramref name="right"/>.</summary>
    public static bool operator <=(StatisticsMonth left, StatisticsMonth right) => left.CompareTo(right) <= 0;

    /// <summary>Whether <paramref name="left"/> is not earlier than <paramref name="right"/>.</summary>
    public static bool operator >=(StatisticsMonth left, StatisticsMonth right) => left.CompareTo(right) >= 0;

    /// <summary>The first instant of a day of the month. If a clock change skips midnight, it is the first instant that exists.</summary>
    internal DateTimeOffset DayIn(TimeZoneInfo zone, int day)
    {
        var midnight = new DateTime(Year, Month, day, 0, 0, 0, DateTimeKind.Unspecified);
        while (zone.IsInvalidTime(midnight))
            midnight = midnight.AddMinutes(15);
        TimeSpan offset = zone.IsAmbiguousTime(midnight) ? zone.GetAmbiguousTimeOffsets(midnight).Max() : zone.GetUtcOffset(midnight);
        return new DateTimeOffset(midnight, offset).ToUniversalTime();
    }
}
