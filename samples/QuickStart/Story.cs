using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;

namespace QuickStart;

/// <summary>Tells a journal in sentences: who did what when, and what came of it.</summary>
internal static class Story
{
    public static IEnumerable<string> Of(IReadOnlyList<HistoryEntry> entries)
    {
        foreach (HistoryEntry entry in entries)
        {
            yield return $"  {Words.Moment(entry.At)}  {entry.Action} by {entry.Actor} (rules {entry.RuleBook[..8]})";
            if (entry.Reason is { } reason)
                yield return $"      because: {reason}";
            foreach (string line in entry.Events.SelectMany(Lines))
                yield return $"      {line}";
        }
    }

    private static IEnumerable<string> Lines(ComplaintEvent happened) => happened switch
    {
        Received received => [$"received by {received.Channel} as {received.Number}"],
        Classified classified => Classification(classified.Outcome),
        Assigned assigned => [$"{string.Join(" of ", new[] { assigned.Owner, assigned.Department }.OfType<string>())} answers for it"],
        MilestoneReached reached => [$"milestone {reached.Name}"],
        StateEntered entered => [$"{entered.Region}: {entered.From} → {entered.To}"],
        ClockStarted started => [$"clock {started.Clock.Target} ({started.Clock.Within}) runs, due {Words.Moment(started.Clock.DueAt)}"],
        ClockMet met => [$"clock {met.Target} is met"],
        ClockBreached breached => [$"clock {breached.Target} has passed its due time"],
        ClockCancelled cancelled => [$"clock {cancelled.Target} no longer applies: {cancelled.Why}"],
        StepTaken taken => [$"step {taken.Step} of {taken.Target} is taken"],
        Escalated escalated => [$"escalated to level {escalated.Level}: {escalated.Why}"],
        NoteAdded note => [$"note: {note.Text}"],
        _ => [RecordLine.Of(happened)],
    };

    private static IEnumerable<string> Classification(ClassificationOutcome outcome)
    {
        string? tier = null;
        foreach (ClassificationReason reason in outcome.Reasons)
        {
            string found = string.Join(
                ", ", reason.Evidence.Select(
                    one => one.Position is { } at ? $"'{one.Found}' in {one.Field} at {at}" : $"{one.Field} '{one.Found}'"));
            yield return $"rule {reason.Rule} found {found} and gave {reason.Gave}";
            tier ??= outcome.Tier is { } given && reason.Gave.Contains($"tier {given}", StringComparison.Ordinal)
                ? $"tier {given}, because rule {reason.Rule} found {found}" : null;
        }
        yield return tier ?? $"tier {outcome.Tier ?? "none: no rule gave one"}";
    }
}
