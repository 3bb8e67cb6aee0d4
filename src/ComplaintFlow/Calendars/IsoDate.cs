using System.Globalization;

namespace ComplaintFlow.Calendars;

/// <summary>
/// Reads a date of ISO 8601: <c>2026-04-30</c>, <c>20260430</c>, the day of the year <c>2026-120</c>, or the day of the week
/// <c>2026-W18-4</c>.
/// </summary>
internal static class IsoDate
{
    public static bool TryParse(ReadOnlySpan<char> text, out DateTime date)
    {
        date = default;
        return text.Length switch
        {
            10 when text[4] == '-' && text[5] == 'W' && text[8] == '-' => Week(text[..4], text[6..8], text[9..], out date),
            8 when text[4] == 'W' => Week(text[..4], text[5..7], text[7..], out date),
            10 when text[4] == '-' && text[7] == '-' => Calendar(text[..4], text[5..7], text[8..], out date),
            8 when text[4] == '-' => Ordinal(text[..4], text[5..], out date),
            8 => Calendar(text[..4], text[4..6], text[6..], out date),
            7 => Ordinal(text[..4], text[4..], out date),
            _ => false,
        };
    }

    /// <summary>Reads a number of ASCII digits only.</summary>
    public static bool TryNumber(ReadOnlySpan<char> text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    private static bool Calendar(ReadOnlySpan<char> year, ReadOnlySpan<char> month, ReadOnlySpan<char> day, out DateTime date)
    {
        date = default;
        if (!TryNumber(year, out int y) || !TryNumber(month, out int m) || !TryNumber(day, out int d)
            || y < 1 || m is < 1 or > 12 || d < 1 || d > DateTime.DaysInMonth(y, m))
            return false;
        date = new DateTime(y, m, d);
        return true;
    }

    private static bool Ordinal(ReadOnlySpan<char> year, ReadOnlySpan<char> day, out DateTime date)
    {
        date = default;
        if (!TryNumber(year, out int y) || !TryNumber(day, out int d) || y < 1 || d < 1 || d > (DateTime.IsLeapYear(y) ? 366 : 365))
            return false;
        date = new DateTime(y, 1, 1).AddDays(d - 1);
        return true;
    }

    private static bool Week(ReadOnlySpan<char> year, ReadOnlySpan<char> week, ReadOnlySpan<char> day, out DateTime date)
    {
        date = default;
        if (!TryNumber(year, out int y) || !TryNumber(week, out int w) || !TryNumber(day, out int d)
            || y is < 1 or > 9998 || w < 1 || w > ISOWeek.GetWeeksInYear(y) || d is < 1 or > 7)
            return false;
        date = ISOWeek.ToDateTime(y, w, (DayOfWeek)(d % 7));
        return true;
    }
}
