namespace ComplaintFlow.Complaints.Events;

/// <summary>A merge was undone, and a clock that the merge had ended runs on as if it had not: the time between counts.</summary>
public sealed record ClockRestored : ClockRescheduled
{
    private protected override Clock Reschedule(Clock clock) => clock with { Status = ClockStatus.Running, EndedAt = null };
}
