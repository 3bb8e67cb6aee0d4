namespace ComplaintFlow.Complaints.Events;

/// <summary>A clock was resumed.</summary>
public sealed record ClockResumed : ClockRescheduled
{
    /// <summary>The instant at which the clock began to run again.</summary>
    public required DateTimeOffset At { get; init; }

    private protected override Clock Reschedule(Clock clock) =>
        clock with { Status = ClockStatus.Running, PausedAt = null, ResumesAt = null };
}
