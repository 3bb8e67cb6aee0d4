namespace ComplaintFlow.Tool.Replay.Map;

/// <summary>
/// Reads times: the formats in their order; a time without an offset is wall-clock time in the zone. A time that a change of the clock skips
/// is moved on by the gap, one that happens twice is the first. Thread-safe.
/// </summary>
internal sealed class TimeReader(TimeZoneInfo zone, IReadOnlyList<TimeFormat> formats)
{
    private const int FirstYear = 1901;
    private const int LastYear = 2198;

    public TimeZoneInfo Zone => zone;

    public bool TryRead(string text, out DateTimeOffset at)
    {
        string trimmed = text.Trim();
        foreach (TimeFormat format in formats)
        {
            if (!format.TryRead(trimmed, out DateTime wallClock, out DateTimeOffset? instant))
                continue;
            if ((instant?.Year ?? wallClock.Year) is < FirstYear or > LastYear)
                break;
            at = instant?.ToUniversalTime() ?? Instant(wallClock);
            return true;
        }
        at = default;
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
