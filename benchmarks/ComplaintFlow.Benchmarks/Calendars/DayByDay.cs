namespace ComplaintFlow.Benchmarks.Calendars;

/// <summary>
/// The usual algorithm, as the baseline: walk from day to day and use up the hours of each. It knows no zone with
/// changes of the clock (Shanghai has none), which is in its favour.
/// </summary>
internal sealed class DayByDay(IReadOnlySet<int> holidays, IReadOnlySet<int> makeUpDays)
{
    private static readonly (long Start, long End)[] Hours =
    [
        (9 * TimeSpan.TicksPerHour, 12 * TimeSpan.TicksPerHour),
        ((13 * TimeSpan.TicksPerHour) + (30 * TimeSpan.TicksPerMinute), 18 * TimeSpan.TicksPerHour),
    ];

    private static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    public DateTimeOffset Add(DateTimeOffset start, TimeSpan workingTime)
    {
        long local = start.UtcTicks + Offset.Ticks;
        long left = workingTime.Ticks;
        for (int day = (int)(local / TimeSpan.TicksPerDay); ; day++)
        {
            if (!Works(day))
                continue;
            long midnight = day * TimeSpan.TicksPerDay;
            foreach ((long open, long close) in Hours)
            {
                long from = Math.Max(local, midnight + open);
                long room = midnight + close - from;
                if (room <= 0)
                    continue;
                if (left <= room)
                    return new DateTimeOffset(from + left - Offset.Ticks, TimeSpan.Zero);
                left -= room;
            }
        }
    }

    public TimeSpan Elapsed(DateTimeOffset from, DateTimeOffset to)
    {
        (long first, long last) = (from.UtcTicks + Offset.Ticks, to.UtcTicks + Offset.Ticks);
        long total = 0L;
        for (int day = (int)(first / TimeSpan.TicksPerDay); day <= (int)(last / TimeSpan.TicksPerDay); day++)
        {
            if (!Works(day))
                continue;
            foreach ((long open, long close) in Hours)
                total += Math.Max(
                    0, Math.Min(last, (day * TimeSpan.TicksPerDay) + close) - Math.Max(first, (day * TimeSpan.TicksPerDay) + open));
        }

        return new TimeSpan(total);
    }

    private bool Works(int day) => (day % 7 < 5 && !holidays.Contains(day)) || makeUpDays.Contains(day);
}
