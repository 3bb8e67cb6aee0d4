namespace ComplaintFlow.Complaints;

/// <summary>
/// Selects the clocks of a complaint that are promises to the complainant: those that end with something that the complainant
/// hears, sees or gets.
/// </summary>
internal static class Promises
{
    private static readonly string[] s_noticed =
    [
        Milestones.Acknowledged, Milestones.FirstResponse, Milestones.ContactEstablished, Milestones.PreliminaryPlan,
        Milestones.ProgressReported,
        Milestones.FinalResponseSent, Milestones.ExecutionCompleted, "Accepted", "Rejected",
    ];

    public static bool IsPromise(Clock clock) => !clock.IsInternal
        && (clock.Duty is not null || clock.Until.Any(milestone => s_noticed.Contains(milestone, StringComparer.OrdinalIgnoreCase)));

    /// <summary>
    /// Gets the earliest promise that can still be kept after an instant, or null if there is none. A paused clock has no due
    /// instant that could be told.
    /// </summary>
    public static Clock? Next(Complaint complaint, DateTimeOffset after) => complaint.Clocks
        .Where(clock => clock.Status == ClockStatus.Running && clock.DueAt > after && IsPromise(clock)).MinBy(clock => clock.DueAt);
}
