using ComplaintFlow.Calendars;

namespace ComplaintFlow.Conditions;

/// <summary>Reads and writes instants as text: ISO 8601 with an offset.</summary>
internal static class Instants
{
    public static bool TryParse(string? text, out DateTimeOffset at)
    {
        at = default;
        if (!IsoTime.TryParse(text, out IsoTime time) || time.Offset is not { } offset)
            return false;
        // In UTC, the first and the last hours of the calendar may be out of range.
        long utc = time.WallClock.Ticks - offset.Ticks;
        if (utc < DateTimeOffset.MinValue.Ticks || utc > DateTimeOffset.MaxValue.Ticks)
            return false;
        at = new DateTimeOffset(time.WallClock.AddTicks(-(time.WallClock.Ticks % TimeSpan.TicksPerMicrosecond)), offset);
        return true;
    }
}
