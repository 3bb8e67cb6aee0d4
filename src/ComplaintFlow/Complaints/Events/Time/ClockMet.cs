namespace ComplaintFlow.Complaints.Events;

/// <summary>The target was met, in time or late.</summary>
public sealed record ClockMet : ClockChanged
{
    /// <summary>The instant at which its milestone was reached.</summary>
    public required DateTimeOffset At { get; init; }

    private protected override Clock Change(Clock clock) =>
        clock with { Status = ClockStatus.Met, EndedAt = At, PausedAt = null, ResumesAt = null };
}
