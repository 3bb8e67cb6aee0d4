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
    /// the date on which it ends is, unless it ends as that date begins. Day numbers, the first and the last included.
    /// </summary>
    public static (long From, long To)[] Dates((long From, long To)[] pauses, TimeZoneInfo zone) => Union(
        [.. pauses
            .Select(pause => ((long)ZoneLine.DateOf(zone, pause.From), (long)ZoneLine.DateOf(zone, pause.To - 1)))
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
