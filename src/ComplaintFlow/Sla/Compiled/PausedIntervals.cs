using ComplaintFlow.Calendars;
using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions;

namespace ComplaintFlow.Sla.Compiled;

/// <summary>
/// The intervals in which a clock is paused: the pauses of its complaint by the causes that its target names. Each is cut when its cause
/// has used up its time.
/// </summary>
internal static class PausedIntervals
{
    private static readonly DateTimeOffset NoEnd = DateTimeOffset.MaxValue;

    /// <summary>The intervals in order and merged. The last one may have no end, or an end in the future.</summary>
    public static IReadOnlyList<TimeRange> Of(Complaint complaint, Clock clock, Target? target)
    {
        if (clock.Gaps is null && (complaint.Pauses.Count == 0 || target is null || target.PausedBy.Count == 0))
            return [];

        var ranges = new List<TimeRange>(clock.Gaps ?? []);
        foreach (PauseLimit limit in target?.PausedBy ?? [])
            Add(complaint.Pauses, clock.StartedAt, limit, target!, ranges);
        return Merge(ranges);
    }

    /// <summary>The intervals that have ended.</summary>
    public static IReadOnlyList<TimeRange> EndedBy(this IReadOnlyList<TimeRange> ranges, DateTimeOffset at) =>
        ranges.Count == 0 || ranges[^1].To <= at ? ranges : [.. ranges.Where(range => range.To <= at)];

    /// <summary>The interval that contains an instant.</summary>
    public static TimeRange? Around(this IReadOnlyList<TimeRange> ranges, DateTimeOffset at)
    {
        foreach (TimeRange range in ranges)
        {
            if (range.From <= at && at < range.To)
                return range;
        }
        return null;
    }

    public static DateTimeOffset? EndOf(this TimeRange range) => range.To == NoEnd ? null : range.To;

    private static void Add(IReadOnlyList<PauseSpan> spans, DateTimeOffset start, PauseLimit limit, Target target, List<TimeRange> ranges)
    {
        PauseBudget? budget = limit.AtMost is { } most ? new PauseBudget(most, target.Terms.Calendar, target.Dates) : null;
        foreach (PauseSpan span in spans)
        {
            DateTimeOffset from = span.From > start ? span.From : start;
            DateTimeOffset to = span.To ?? NoEnd;
            if (!Names.Same(span.Cause, limit.Cause) || to <= from)
                continue;
            if (budget is not null)
                to = budget.Take(from, to);
            if (to > from)
                ranges.Add(new TimeRange(from, to));
        }
    }

    private static List<TimeRange> Merge(List<TimeRange> ranges)
    {
        ranges.Sort(static (left, right) => left.From.CompareTo(right.From));
        var merged = new List<TimeRange>(ranges.Count);
        foreach (TimeRange range in ranges)
        {
            if (merged.Count > 0 && range.From <= merged[^1].To)
                merged[^1] = new TimeRange(merged[^1].From, range.To > merged[^1].To ? range.To : merged[^1].To);
            else
                merged.Add(range);
        }
        return merged;
    }
}
