using ComplaintFlow.Calendars;
using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;

namespace ComplaintFlow.Handling.Deciding;

/// <summary>Settlements, however they came about: each part of the schedule becomes a promise of time.</summary>
internal static class Settling
{
    public static void Settle(Draft draft, Agreement agreement, IReadOnlyList<ScheduleItem> schedule)
    {
        ScheduleItem[] parts = [.. schedule.Select(item => item with { DueAt = Instant.Cut(item.DueAt), DoneAt = null, Proof = null })];
        draft.Emit(new Settled { Agreement = agreement, Execution = parts });
        foreach (ScheduleItem part in parts.Where(part => part.DueAt > draft.Now))
            draft.Promise($"Execution {part.Name}", part.DueAt, Milestone(part));
    }

    public static string Milestone(ScheduleItem part) => $"Executed {part.Name}";
}
