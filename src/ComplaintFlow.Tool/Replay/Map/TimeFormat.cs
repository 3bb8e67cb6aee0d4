using System.Globalization;
using System.Text.RegularExpressions;
using ComplaintFlow.Calendars;

namespace ComplaintFlow.Tool.Replay.Map;

/// <summary>
/// Represents one format of times: ISO 8601, or a .NET format, read in the invariant culture. With a .NET format, 24:00 also ends
/// a day, and there may be more decimals than .NET supports.
/// </summary>
/// <param name="format">The .NET format; null for ISO 8601.</param>
internal sealed partial class TimeFormat(string? format)
{
    /// <summary>The format that is used if the map names none.</summary>
    public static readonly TimeFormat Iso = new(null);

    private static readonly DateTimeOffset Sample = new(2001, 2, 3, 4, 5, 6, TimeSpan.Zero);

    /// <summary>
    /// Whether texts of this format may have an offset. If so, the same wall-clock time at two offsets is written in two ways.
    /// </summary>
    private readonly bool _mayHaveOffset = format is not null
        && Differ(format, Sample, Sample.ToOffset(TimeSpan.FromHours(8)).AddHours(-8));

    /// <summary>Whether texts of this format always have an offset.</summary>
    private readonly bool _alwaysHasOffset = format?.Contains('K', StringComparison.Ordinal) == false;

    /// <summary>Whether texts of this format have no time of day.</summary>
    private readonly bool _isDate = format is not null
        && !Differ(format, Sample, Sample.AddHours(1)) && !Differ(format, Sample, Sample.AddHours(12))
        && !Differ(format, Sample, Sample.AddMinutes(1));

    public static bool IsValid(string format)
    {
        try
        {
            return format.Length > 0 && Sample.ToString(format, CultureInfo.InvariantCulture).Length > 0;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    /// <summary>Reads a text without surrounding spaces.</summary>
    public bool TryRead(string text, out IsoTime time)
    {
        if (format is null)
            return IsoTime.TryParse(text, out time);
        if (TryReadExact(text, out time))
            return true;
        string shorter = SurplusDecimals().Replace(text, "");
        if (EndOfDay().IsMatch(shorter) && TryReadExact(EndOfDay().Replace(shorter, "00:00", 1), out time)
            && time.WallClock is { TimeOfDay.Ticks: 0, Year: < 9999 } midnight)
        {
            time = time with { WallClock = midnight.AddDays(1) };
            return true;
        }
        return shorter.Length < text.Length && TryReadExact(shorter, out time);
    }

    private bool TryReadExact(string text, out IsoTime time)
    {
        time = default;
        if (!_mayHaveOffset)
        {
            if (!DateTime.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime local))
                return false;
            time = new IsoTime(local, null, _isDate);
            return true;
        }
        if (!DateTimeOffset.TryParseExact(
            text, format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset read))
            return false;
        bool isWallClock = !_alwaysHasOffset
            && DateTime.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out DateTime wallClock)
            && wallClock.Kind == DateTimeKind.Unspecified;
        time = new IsoTime(read.DateTime, isWallClock ? null : read.Offset, _isDate);
        return true;
    }

    private static bool Differ(string format, DateTimeOffset one, DateTimeOffset other) =>
        !string.Equals(
            one.ToString(format, CultureInfo.InvariantCulture), other.ToString(format, CultureInfo.InvariantCulture),
            StringComparison.Ordinal);

    [GeneratedRegex(@"(?<=[.,][0-9]{7})[0-9]+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SurplusDecimals();

    [GeneratedRegex("(?<![0-9:])24:00", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex EndOfDay();
}
