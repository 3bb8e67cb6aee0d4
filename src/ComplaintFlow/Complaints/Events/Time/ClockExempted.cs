namespace ComplaintFlow.Complaints.Events;

/// <summary>The complaint was exempted from a target.</summary>
public sealed record ClockExempted : ClockChanged
{
    /// <summary>The exemption.</summary>
    public required ClockExemption Exemption { get; init; }

    private protected override Clock Change(Clock clock) => clock with
    {
        Exemption = Exemption, Status = ClockStatus.Exempted, EndedAt = clock.EndedAt ?? Exemption.At, PausedAt = null, ResumesAt = null,
    };
}
