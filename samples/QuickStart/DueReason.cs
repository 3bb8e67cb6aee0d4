using ComplaintFlow.Calendars;
using ComplaintFlow.Complaints;
using ComplaintFlow.Rules;

namespace QuickStart;

/// <summary>
/// Says in words how a due instant came about. The library explains it stretch by stretch; neighbours of a kind are told together.
/// </summary>
internal static class DueReason
{
    public static IEnumerable<string> Of(Clock clock, RuleBookDefinition rules)
    {
        if (clock.Duty is not null)
        {
            // Its due instant was given, and not counted from a time that the rules allow.
            yield return $"  {clock.Target}: given on {Words.Moment(clock.StartedAt)} → due {Words.Moment(clock.DueAt)}; {Fate(clock)}";
            yield break;
        }
        string calendar = clock.Calendar is null ? "" : $" of the calendar '{clock.Calendar}'";
        yield return $"  {clock.Target}: {clock.Within}{calendar} from {Words.Moment(clock.StartedAt)} → due "
            + $"{Words.Moment(clock.DueAt)}; {Fate(clock)}";

        WorkingCalendar? compiled = clock.Calendar is { } name && rules.Calendars.TryGetValue(name, out CalendarDefinition? definition)
            ? WorkingCalendar.Compile(definition, out _) : null;
        CountedInterval[] stretches = [.. Deadline.Explain(clock.StartedAt, Duration.Parse(clock.Within), compiled)];
        for (int i = 0, next; i < stretches.Length; i = next)
        {
            for (next = i + 1; next < stretches.Length && stretches[next].Why == stretches[i].Why;)
                next++;
            int count = next - i;
            string from = Words.Day(stretches[i].From), to = Words.Day(stretches[next - 1].To.AddTicks(-1));
            string counted = stretches[i].Counted == TimeSpan.Zero ? "not counted" : compiled is null ? "counted" : $"counted: {count}";
            yield return $"      {Words.Fit(from == to ? from : $"{from} to {to}", 25)}{Words.Fit(stretches[i].Why, 22)}{counted}";
        }
    }

    private static string Fate(Clock clock) => clock switch
    {
        { IsMetInTime: true } => $"met in time on {Words.Moment(clock.EndedAt!.Value)}",
        { IsMetLate: true } => $"met late on {Words.Moment(clock.EndedAt!.Value)}",
        { Status: ClockStatus.Cancelled } => "no longer applies",
        { BreachedAt: not null } => "overdue",
        _ => "still open",
    };
}
