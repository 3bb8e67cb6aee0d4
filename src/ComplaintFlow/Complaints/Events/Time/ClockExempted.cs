namespace ComplaintFlow.Complaints.Events;

/// <summary>The complaint was freed from a target.</summary>
public sealed record ClockExempted : ClockChanged
{
    /// <summary>Why, by whom and when.</summary>
    public required ClockExemption Exemption { get; init; }

    private protected override Clock Change(Clock clock) => clock with
    {
        Exemption = Exemption, Status = ClockStatus.Exempted, EndedAt = clock.EndedAt ?? Exemption.At, PausedAt = null, ResumesAt = null,
    };
}
