namespace ComplaintFlow.Calendars;

/// <summary>Weekdays as they are written: <c>Mon</c>, <c>Mon-Fri</c>, <c>Sat,Sun</c>, <c>Fri-Mon</c>.</summary>
internal static class Weekdays
{
    // Indexed like DayOfWeek.
    private static readonly string[] Names = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];

    public static string NameOf(int weekday) => Names[weekday];

    /// <summary>The weekday of a date: 0001-01-01, day number 0, was a Monday.</summary>
    public static int Of(int dayNumber) => (dayNumber + 1) % 7;

    public static int? Read(ReadOnlySpan<char> text)
    {
        for (int i = 0; i < Names.Length; i++)
        {
            if (text.Equals(Names[i], StringComparison.OrdinalIgnoreCase))
                return i;
        }

        return null;
    }

    /// <summary>The weekdays of a key as bits, or zero if it cannot be read.</summary>
    public static int ReadKey(string key)
    {
        int bits = 0;
        foreach (string part in key.Split(','))
        {
            string[] ends = part.Split('-');
            if (ends.Length > 2 || Read(ends[0].AsSpan().Trim()) is not { } first || Read(ends[^1].AsSpan().Trim()) is not { } last)
                return 0;
            for (int day = first; ; day = (day + 1) % 7)
            {
                bits |= 1 << day;
                if (day == last)
                    break;
            }
        }

        return bits;
    }
}
