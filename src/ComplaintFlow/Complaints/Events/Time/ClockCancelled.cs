namespace ComplaintFlow.Complaints.Events;

/// <summary>The target no longer applies.</summary>
public sealed record ClockCancelled : ClockChanged
{
    /// <summary>The instant of the decision.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The reason, in a few words.</summary>
    public required string Why { get; init; }

    private protected override Clock Change(Clock clock) =>
        clock with { Status = ClockStatus.Cancelled, EndedAt = At, PausedAt = null, ResumesAt = null };
}
