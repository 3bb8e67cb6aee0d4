namespace ComplaintFlow.Complaints.Events;

/// <summary>A clock was paused.</summary>
public sealed record ClockPaused : ClockChanged
{
    /// <summary>The instant at which the clock stopped.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The causes of the pause.</summary>
    public required IReadOnlyList<string> Causes { get; init; }

    /// <summary>The instant at which the clock runs again by itself.</summary>
    public DateTimeOffset? ResumesAt { get; init; }

    /// <summary>Pauses the clock. A breach after the clock stopped, found because rules changed since, is removed.</summary>
    private protected override Clock Change(Clock clock) => clock with
    {
        Status = ClockStatus.Paused, PausedAt = At, ResumesAt = ResumesAt, BreachedAt = clock.BreachedAt > At ? null : clock.BreachedAt,
    };
}
