namespace ComplaintFlow.Calendars;

/// <summary>Pauses in ticks, sorted and merged, so that overlapping pauses count once.</summary>
internal static class PauseList
{
    public static readonly (long From, long To)[] None = [];

    /// <summary>The pauses, or <see langword="null"/> if one ends before it begins.</summary>
    public static (long From, long To)[]? Merge(IReadOnlyList<TimeRange>? pauses)
    {
        if (pauses is null || pauses.Count == 0)
            return None;
        var sorted = new (long From, long To)[pauses.Count];
        for (int i = 0; i < sorted.Length; i++)
        {
            sorted[i] = (Instant.Of(pauses[i].From), Instant.Of(pauses[i].To));
            if (sorted[i].To < sorted[i].From)
                return null;
        }

        Array.Sort(sorted);
        return Union(sorted);
    }

    /// <summary>
    /// The paused dates of a period in days. The date on which a pause begins is not one of them, and the date on which it ends is. The
    /// result consists of day numbers, including the first and the last.
    /// </summary>
    /// <param name="pauses">The pauses, sorted and merged.</param>
    /// <param name="zone">The time zone of the dates.</param>
    /// <param name="ofClock">
    /// Whether the pauses are those of a clock. If a limit in days is used up, the pause of a clock ends with its last date and not on the
    /// next one.
    /// </param>
    public static (long From, long To)[] Dates((long From, long To)[] pauses, TimeZoneInfo zone, bool ofClock) => Union(
        [.. pauses
            .Select(pause =>
                ((long)ZoneOffsets.DateOf(zone, pause.From), (long)ZoneOffsets.DateOf(zone, ofClock ? pause.To - 1 : pause.To)))
            .Where(static dates => dates.Item2 > dates.Item1)])
        .Select(static dates => (dates.From + 1, dates.To)).ToArray();

    private static (long From, long To)[] Union((long From, long To)[] sorted)
    {
        var merged = new List<(long From, long To)>(sorted.Length);
        foreach ((long From, long To) range in sorted)
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
