namespace ComplaintFlow.Calendars;

/// <summary>Lays out the open intervals of a range of years.</summary>
internal static class OpenTableBuilder
{
    // Local dates at the edges extend into the range: zones differ by up to 14 hours, and hours may run past midnight.
    private const int Margin = 3;

    public static OpenTable Build(TimeZoneInfo zone, DayRules rules, int firstYear, int lastYear)
    {
        long from = Instant.StartOfYear(firstYear);
        long to = Instant.StartOfYear(lastYear + 1);
        int firstDay = (int)(from / TimeSpan.TicksPerDay) - Margin;
        int lastDay = (int)(to / TimeSpan.TicksPerDay) + Margin;
        var line = new ZoneOffsets(zone, firstDay * TimeSpan.TicksPerDay, (lastDay + 2) * TimeSpan.TicksPerDay);
        int hint = 0;
        var spans = new List<OpenSpan>((lastDay - firstDay) * 2);
        bool sorted = true;
        for (int day = firstDay; day <= lastDay; day++)
        {
            long midnight = day * TimeSpan.TicksPerDay;
            foreach (MinuteSpan hours in rules.HoursOf(day))
            {
                long start = Math.Max(from, line.ToUtc(midnight + (hours.Start * TimeSpan.TicksPerMinute), ref hint));
                long end = Math.Min(to, line.ToUtc(midnight + (hours.End * TimeSpan.TicksPerMinute), ref hint));
                if (end <= start)
                    continue;
                sorted &= spans.Count == 0 || spans[^1].Start <= start;
                spans.Add(new OpenSpan(start, end, 0));
            }
        }

        // Only a clock change can put a later opening before an earlier one.
        if (!sorted)
            spans.Sort(static (a, b) => a.Start.CompareTo(b.Start));
        return new OpenTable(firstYear, lastYear, Merge(spans));
    }

    private static ReadOnlySpan<OpenSpan> Merge(List<OpenSpan> spans)
    {
        var merged = new OpenSpan[spans.Count];
        int count = 0;
        long total = 0L;
        foreach (OpenSpan span in spans)
        {
            if (count > 0 && span.Start <= merged[count - 1].End)
            {
                OpenSpan last = merged[count - 1];
                long end = Math.Max(last.End, span.End);
                total += end - last.End;
                merged[count - 1] = last with { End = end };
                continue;
            }

            merged[count++] = span with { Before = total };
            total += span.End - span.Start;
        }

        return merged.AsSpan(0, count);
    }
}
