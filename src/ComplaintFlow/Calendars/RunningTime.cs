namespace ComplaintFlow.Calendars;

/// <summary>Counts elapsed or open time while it is not paused. All instants and amounts are ticks.</summary>
internal static class RunningTime
{
    /// <param name="source">The source of open time, or <see langword="null"/> for elapsed time.</param>
    /// <param name="start">The instant from which to count.</param>
    /// <param name="amount">The amount. If it is negative, it counts backwards.</param>
    /// <param name="pauses">The pauses, sorted and merged.</param>
    /// <param name="due">The result.</param>
    /// <returns>False if the result is more than 30 years away.</returns>
    public static bool TryAdd(OpenTableSource? source, long start, long amount, (long From, long To)[] pauses, out long due)
    {
        if (pauses.Length == 0)
            return Add(source, start, amount, out due);
        return amount < 0
            ? TrySubtract(source, start, -amount, pauses, out due)
            : TryRun(source, start, amount, pauses, out due);
    }

    private static bool TryRun(OpenTableSource? source, long start, long left, (long From, long To)[] pauses, out long due)
    {
        long at = start;
        foreach ((long from, long to) in pauses)
        {
            if (to <= at)
                continue;
            if (from > at)
            {
                // If no time is left to run, an opening before the pause is enough.
                if (left == 0 && Add(source, at, 0, out due) && due < from)
                    return true;
                long room = Between(source, at, Math.Min(from, start + Instant.Horizon));
                if (left > 0 && left <= room)
                    break;
                left -= Math.Min(left, room);
            }

            at = to;
            if (at - start > Instant.Horizon)
            {
                due = 0;
                return false;
            }
        }

        return Add(source, at, left, out due) && due - start <= Instant.Horizon;
    }

    private static bool TrySubtract(OpenTableSource? source, long start, long left, (long From, long To)[] pauses, out long due)
    {
        long at = start;
        for (int i = pauses.Length - 1; i >= 0; i--)
        {
            (long from, long to) = pauses[i];
            if (from >= at)
                continue;
            if (to < at)
            {
                long room = Between(source, Math.Max(to, start - Instant.Horizon), at);
                if (left <= room)
                    break;
                left -= room;
            }

            at = from;
            if (start - at > Instant.Horizon)
            {
                due = 0;
                return false;
            }
        }

        return Add(source, at, -left, out due) && start - due <= Instant.Horizon;
    }

    private static bool Add(OpenTableSource? source, long start, long amount, out long due)
    {
        due = start;
        if (!Instant.IsKnown(start))
            return false;
        if (source is not null)
            return source.TryAdd(start, amount, out due);
        if (Math.Abs(amount) > Instant.Horizon)
            return false;
        due = start + amount;
        return true;
    }

    private static long Between(OpenTableSource? source, long from, long to) => source is null
        ? Math.Max(0, to - from)
        : source.Between(Math.Max(from, Instant.Earliest), Math.Min(to, Instant.Latest));
}
