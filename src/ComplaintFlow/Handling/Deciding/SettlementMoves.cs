using ComplaintFlow.Calendars;
using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;

namespace ComplaintFlow.Handling.Deciding;

/// <summary>Applies settlements, however they were reached: each part of the schedule gets a clock.</summary>
internal static class SettlementMoves
{
    /// <summary>
    /// The time if nothing is scheduled. A longer delay counts as an unjustified refusal (China, measures against the
    /// infringement of consumer rights, Art. 8 to 10).
    /// </summary>
    private static readonly Duration Usual = Duration.Parse("15 calendar days");

    public static void Settle(DecisionContext context, Agreement agreement, IReadOnlyList<ScheduleItem> schedule)
    {
        IReadOnlyList<ScheduleItem> given = schedule.Count > 0 ? schedule : Owed(context, agreement.Remedies);
        IReadOnlyList<ScheduleItem> parts =
            [.. given.Select(item => item with { DueAt = Instant.TruncateToMicroseconds(item.DueAt), DoneAt = null, Proof = null })];
        context.Emit(new Settled { Agreement = agreement, Execution = parts });
        context.Discharge(DutyKind.Offer);
        context.Release(DutyKind.Execution, "another settlement takes its place");
        foreach (ScheduleItem part in parts)
            context.Owe(DutyKind.Execution, $"Execution {part.Name}", context.HolderOf(part.Owner), part.DueAt, Milestone(part));
    }

    public static string Milestone(ScheduleItem part) => $"Executed {part.Name}";

    /// <summary>
    /// Creates one part for each remedy that is paid, delivered or done, so that nothing is complete without proof.
    /// </summary>
    private static ScheduleItem[] Owed(DecisionContext context, IReadOnlyList<Remedy> remedies)
    {
        if (!context.IsStrict
            || Deadline.Compute(context.Now, Usual, context.Book.DefaultCalendar) is not { Refusal: null, DueAt: var due })
            return [];
        string owner = context.Complaint.Owner ?? context.Complaint.Department ?? Roles.CaseOwner;
        return
        [
            .. remedies.Where(remedy => !IsSaid(remedy)).GroupBy(remedy => remedy.Kind)
                .SelectMany(kind => kind.Select((_, i) => new ScheduleItem(i == 0 ? $"{kind.Key}" : $"{kind.Key} {i + 1}", owner, due))),
        ];
    }

    /// <summary>Determines whether the written answer itself fulfils the remedy.</summary>
    private static bool IsSaid(Remedy remedy) =>
        remedy is { Kind: RemedyKind.Explanation or RemedyKind.Information or RemedyKind.Apology, Amount: null };
}
