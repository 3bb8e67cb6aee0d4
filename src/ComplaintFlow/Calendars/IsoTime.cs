using System.Globalization;
using System.Runtime.InteropServices;

namespace ComplaintFlow.Calendars;

/// <summary>
/// A time of ISO 8601 as programs write it: calendar, ordinal and week dates, extended or basic, hours with optional fractions,
/// <c>24:00</c> and leap seconds, and offsets of hours or minutes. It can also be seconds or milliseconds since 1970. <see cref="IsDate"/>
/// is true for a date without a time.
/// </summary>
/// <param name="WallClock">The time as it is written.</param>
/// <param name="Offset">The offset from UTC, or null if there is none.</param>
/// <param name="IsDate">Whether there is no time of day.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct IsoTime(DateTime WallClock, TimeSpan? Offset, bool IsDate)
{
    /// <summary>Reads a text. Spaces around it are allowed.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out IsoTime time)
    {
        text = text.Trim();
        if (TryEpoch(text, out time))
            return true;
        int border = text.IndexOfAny('T', 't', ' ');
        if (!IsoDate.TryParse(border < 0 ? text : text[..border], out DateTime date))
            return false;
        if (border < 0)
        {
            time = new IsoTime(date, null, IsDate: true);
            return true;
        }
        ReadOnlySpan<char> clock = text[(border + 1)..].TrimStart();
        int zone = clock.IndexOfAny("Zz+-\u2212");
        TimeSpan? offset = null;
        if (zone >= 0)
        {
            if (!TryOffset(clock[zone..], out TimeSpan said))
                return false;
            offset = said;
            clock = clock[..zone].TrimEnd();
        }
        if (!TryTimeOfDay(clock, out long ticks) || ticks > DateTime.MaxValue.Ticks - date.Ticks)
            return false;
        time = new IsoTime(date.AddTicks(ticks), offset, IsDate: false);
        return true;
    }

    /// <summary>Reads seconds since 1970 (nine or ten digits, with optional decimals) or milliseconds (thirteen digits).</summary>
    private static bool TryEpoch(ReadOnlySpan<char> text, out IsoTime time)
    {
        time = default;
        int digits = Digits(text);
        long ticks = 0;
        bool isSeconds = digits is 9 or 10
            && (digits == text.Length || (text[digits] is '.' && TryFraction(text[(digits + 1)..], out ticks)));
        if (!isSeconds && !(digits == 13 && text.Length == 13))
            return false;
        long number = long.Parse(text[..digits], NumberStyles.None, CultureInfo.InvariantCulture);
        DateTime at = DateTime.UnixEpoch.AddTicks((number * (isSeconds ? TimeSpan.TicksPerSecond : TimeSpan.TicksPerMillisecond)) + ticks);
        time = new IsoTime(DateTime.SpecifyKind(at, DateTimeKind.Unspecified), TimeSpan.Zero, IsDate: false);
        return true;
    }

    private static bool TryTimeOfDay(ReadOnlySpan<char> text, out long ticks)
    {
        ticks = 0;
        int point = text.IndexOfAny('.', ',');
        long fraction = 0;
        if (point >= 0 && !TryFraction(text[(point + 1)..], out fraction))
            return false;
        ReadOnlySpan<char> clock = point < 0 ? text : text[..point];
        if (!TryParts(clock, out int hours, out int minutes, out int seconds, out int parts) || (point >= 0 && parts < 3))
            return false;
        // 24:00 is the end of the day, and nothing may follow it. A leap second is the first second of the next minute.
        if (hours > 24 || minutes > 59 || seconds > 60 || (hours == 24 && (minutes > 0 || seconds > 0 || fraction > 0)))
            return false;
        ticks = (((((hours * 60L) + minutes) * 60) + seconds) * TimeSpan.TicksPerSecond) + fraction;
        return true;
    }

    private static bool TryOffset(ReadOnlySpan<char> text, out TimeSpan offset)
    {
        offset = default;
        if (text is "Z" or "z")
            return true;
        if (!TryParts(text[1..], out int hours, out int minutes, out int seconds, out _) || minutes > 59 || seconds > 0)
            return false;
        offset = new TimeSpan(hours, minutes, 0) * (text[0] == '+' ? 1 : -1);
        return offset.Duration() <= TimeSpan.FromHours(14);
    }

    /// <summary>Reads hours, minutes and seconds of two digits each, with or without colons.</summary>
    private static bool TryParts(ReadOnlySpan<char> text, out int hours, out int minutes, out int seconds, out int parts)
    {
        (hours, minutes, seconds, parts) = (0, 0, 0, 0);
        (bool isKnown, int width) = text.Length switch
        {
            2 or 4 or 6 when !text.Contains(':') => (true, 2),
            5 when text[2] == ':' => (true, 3),
            8 when text[2] == ':' && text[5] == ':' => (true, 3),
            _ => (false, 0),
        };
        if (!isKnown)
            return false;
        parts = (text.Length + width - 2) / width;
        return IsoDate.TryNumber(text[..2], out hours)
            && (parts < 2 || IsoDate.TryNumber(text.Slice(width, 2), out minutes))
            && (parts < 3 || IsoDate.TryNumber(text.Slice(2 * width, 2), out seconds));
    }

    /// <summary>
    /// Counts the digits at the beginning of a text. It is a loop, because a range search allocates before the runtime has optimised it.
    /// </summary>
    private static int Digits(ReadOnlySpan<char> text)
    {
        int count = 0;
        while (count < text.Length && char.IsAsciiDigit(text[count]))
            count++;
        return count;
    }

    /// <summary>Reads any number of decimals. Those beyond one tick are ignored.</summary>
    private static bool TryFraction(ReadOnlySpan<char> digits, out long ticks)
    {
        ticks = 0;
        if (digits.IsEmpty || Digits(digits) < digits.Length)
            return false;
        for (int i = 0; i < 7; i++)
            ticks = (ticks * 10) + (i < digits.Length ? digits[i] - '0' : 0);
        return true;
    }
}
