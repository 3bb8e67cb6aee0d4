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
            foreach (string line in entry.Events.SelectMany(Lines))
                yield return $"      {line}";
        }
    }

    private static IEnumerable<string> Lines(ComplaintEvent happened) => happened switch
    {
        Received received => [$"received by {received.Channel} as {received.Number}"],
        Classified classified => Classification(classified.Outcome),
        Assigned assigned => [$"the department {assigned.Department ?? "none"} answers for it"],
        MilestoneReached reached => [$"milestone {reached.Name}"],
        StateEntered entered => [$"{entered.Region}: {entered.From} → {entered.To}"],
        ClockStarted started => [$"clock {started.Clock.Target} ({started.Clock.Within}) runs, due {Words.Moment(started.Clock.DueAt)}"],
        ClockMet met => [$"clock {met.Target} is met"],
        ClockBreached breached => [$"clock {breached.Target} has passed its due time"],
        ClockCancelled cancelled => [$"clock {cancelled.Target} no longer applies: {cancelled.Why}"],
        StepTaken taken => [$"step {taken.Step} of {taken.Target} is taken"],
        Escalated escalated => [$"escalated to level {escalated.Level}: {escalated.Why}"],
        NoteAdded note => [$"note: {note.Text}"],
        _ => [happened.GetType().Name],
    };

    private static IEnumerable<string> Classification(ClassificationOutcome outcome)
    {
        foreach (ClassificationReason reason in outcome.Reasons)
        {
            string found = string.Join(", ", reason.Evidence.Select(one => one.Position is { } at ? $"'{one.Found}' in {one.Field} at {at}" : $"{one.Field} '{one.Found}'"));
            yield return $"tier {outcome.Tier ?? "none"}, because rule {reason.Rule} found {found} and gave {reason.Gave}";
        }
        yield return $"severity {outcome.Severity?.ToString() ?? "not judged"}, flags {(outcome.Flags.Count == 0 ? "none" : string.Join(", ", outcome.Flags))}";
    }
}
