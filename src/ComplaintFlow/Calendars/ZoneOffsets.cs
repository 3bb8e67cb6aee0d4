namespace ComplaintFlow.Calendars;

/// <summary>
/// The offsets of a time zone over a range of time, so that many local times can be converted without asking the zone for each. If a clock
/// change skips a local time, the time moves by the length of the gap. A local time that occurs twice means its first occurrence.
/// </summary>
internal sealed class ZoneOffsets
{
    // No zone has ever changed twice within three days (the closest two are four days apart, Freetown 1939).
    private const long Step = 3 * TimeSpan.TicksPerDay;

    private readonly long[] _from;
    private readonly long[] _offsets;

    /// <summary>Initializes the offsets that apply between two instants, given as UTC ticks.</summary>
    public ZoneOffsets(TimeZoneInfo zone, long from, long to)
    {
        var starts = new List<long> { long.MinValue };
        var offsets = new List<long> { OffsetAt(zone, from) };
        for (long at = from; at < to; at += Step)
        {
            long next = OffsetAt(zone, at + Step);
            if (next == offsets[^1])
                continue;
            starts.Add(FindChange(zone, at, at + Step, offsets[^1]));
            offsets.Add(next);
        }

        starts.Add(long.MaxValue);
        (_from, _offsets) = ([.. starts], [.. offsets]);
    }

    /// <summary>The instant of a local time, both in ticks.</summary>
    /// <param name="local">The local time.</param>
    /// <param name="hint">The position where the last search ended. If local times mostly rise, each search takes constant time.</param>
    public long ToUtc(long local, ref int hint)
    {
        int i = hint;
        while (i > 0 && local - _offsets[i - 1] < _from[i])
            i--;
        while (local - _offsets[i] >= _from[i + 1])
            i++;
        hint = i;
        long instant = local - _offsets[i];
        return instant < _from[i] ? local - _offsets[i - 1] : instant;
    }

    /// <summary>The instant at which a local date begins.</summary>
    public static long StartOf(TimeZoneInfo zone, int dayNumber) => Single(zone, dayNumber * TimeSpan.TicksPerDay);

    /// <summary>The instant of one local time, given in ticks.</summary>
    public static long Single(TimeZoneInfo zone, long local)
    {
        // Offsets are at most 14 hours, so the instant lies between these two.
        (long from, long to) = (local - TimeSpan.TicksPerDay, local + TimeSpan.TicksPerDay);
        long offset = OffsetAt(zone, from);
        if (offset == OffsetAt(zone, to))
            return local - offset;
        int hint = 0;
        return new ZoneOffsets(zone, from, to).ToUtc(local, ref hint);
    }

    /// <summary>The local date of an instant, as a day number.</summary>
    public static int DateOf(TimeZoneInfo zone, long instant) =>
        (int)((instant + OffsetAt(zone, instant)) / TimeSpan.TicksPerDay);

    private static long OffsetAt(TimeZoneInfo zone, long instant) =>
        zone.GetUtcOffset(new DateTime(instant, DateTimeKind.Utc)).Ticks;

    private static long FindChange(TimeZoneInfo zone, long low, long high, long before)
    {
        while (high - low > 1)
        {
            long middle = low + ((high - low) / 2);
            if (OffsetAt(zone, middle) == before)
                low = middle;
            else
                high = middle;
        }

        return high;
    }
}
