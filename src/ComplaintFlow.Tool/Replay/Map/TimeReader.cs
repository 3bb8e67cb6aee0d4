using ComplaintFlow.Calendars;

namespace ComplaintFlow.Tool.Replay.Map;

/// <summary>
/// Reads times in one of several formats, tried in order. A time without an offset is wall-clock time in the zone. A time that a
/// change of the clock skips is moved forward by the gap; one that happens twice is the first. Thread-safe.
/// </summary>
/// <param name="zone">The zone of times without an offset.</param>
/// <param name="formats">The formats.</param>
/// <param name="dateMeans">The meaning of a date without a time in every column; null if it depends on the column.</param>
internal sealed class TimeReader(TimeZoneInfo zone, IReadOnlyList<TimeFormat> formats, DateMeaning? dateMeans = null)
{
    private const int FirstYear = 1901;
    private const int LastYear = 2198;

    public TimeZoneInfo Zone => zone;

    /// <summary>Reads an instant. A date without a time is its first instant.</summary>
    public bool TryRead(string text, out DateTimeOffset at)
    {
        bool isTime = TryRead(text, out ParsedTime read);
        at = read.At(dateMeans ?? DateMeaning.StartOfDay);
        return isTime;
    }

    public bool TryRead(string text, out ParsedTime time)
    {
        string trimmed = text.Trim();
        foreach (TimeFormat format in formats)
        {
            if (!format.TryRead(trimmed, out IsoTime read))
                continue;
            if (read.WallClock.Year is < FirstYear or > LastYear)
                break;
            DateTimeOffset first = read.Offset is { } offset
                ? new DateTimeOffset(read.WallClock, offset).ToUniversalTime()
                : Instant(read.WallClock);
            time = new ParsedTime(first, read.IsDate ? Instant(read.WallClock.AddDays(1)).AddMicroseconds(-1) : first, dateMeans);
            return true;
        }
        time = default;
        return false;
    }

    private DateTimeOffset Instant(DateTime wallClock)
    {
        if (zone.IsInvalidTime(wallClock))
        {
            TimeSpan before = zone.GetUtcOffset(new DateTimeOffset(wallClock, TimeSpan.Zero).AddDays(-1));
            return new DateTimeOffset(wallClock, before).ToUniversalTime();
        }
        TimeSpan offset = zone.IsAmbiguousTime(wallClock) ? zone.GetAmbiguousTimeOffsets(wallClock).Max() : zone.GetUtcOffset(wallClock);
        return new DateTimeOffset(wallClock, offset).ToUniversalTime();
    }
}
