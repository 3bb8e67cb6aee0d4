namespace ComplaintFlow.Calendars;

/// <summary>Pauses in ticks, sorted and merged, so that overlapping ones count once.</summary>
internal static class PauseList
{
    public static readonly (long From, long To)[] None = [];

    /// <summary>The pauses, or <see langword="null"/> if one ends before it begins.</summary>
    public static (long From, long To)[]? Merge(IReadOnlyList<TimeRange>? pauses)
    {
        if (pauses is null || pauses.Count == 0)
            return None;
        var sorted = new (long From, long To)[pauses.Count];
        for (var i = 0; i < sorted.Length; i++)
        {
            sorted[i] = (Instant.Of(pauses[i].From), Instant.Of(pauses[i].To));
            if (sorted[i].To < sorted[i].From)
                return null;
        }

        Array.Sort(sorted);
        return Union(sorted);
    }

    /// <summary>
    /// The dates on which a period counted in days stood still: the date on which a pause begins is not one of them,
    /// the date on which it ends is. Day numbers, the first and the last included.
    /// </summary>
    /// <param name="pauses">Sorted and merged.</param>
    /// <param name="zone">Where dates are meant.</param>
    /// <param name="ofClock">Whether they are those of a clock: a limit in days that is used up ends with its last date and not on the
    /// next.</param>
    public static (long From, long To)[] Dates((long From, long To)[] pauses, TimeZoneInfo zone, bool ofClock) => Union(
        [.. pauses
            .Select(pause =>
                ((long)ZoneOffsets.DateOf(zone, pause.From), (long)ZoneOffsets.DateOf(zone, ofClock ? pause.To - 1 : pause.To)))
            .Where(static dates => dates.Item2 > dates.Item1)])
        .Select(static dates => (dates.From + 1, dates.To)).ToArray();

    private static (long From, long To)[] Union((long From, long To)[] sorted)
    {
        var merged = new List<(long From, long To)>(sorted.Length);
        foreach (var range in sorted)
        {
            if (range.To == range.From)
                continue;
            if (merged.Count > 0 && range.From <= merged[^1].To)
                merged[^1] = (merged[^1].From, Math.Max(merged[^1].To, range.To));
            else
                merged.Add(range);
        }

        return [.. merged];
    }
}
