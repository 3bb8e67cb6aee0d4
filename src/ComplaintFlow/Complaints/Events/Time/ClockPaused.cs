namespace ComplaintFlow.Complaints.Events;

/// <summary>Time of a clock stands still.</summary>
public sealed record ClockPaused : ClockChanged
{
    /// <summary>The instant at which time stopped.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The causes.</summary>
    public required IReadOnlyList<string> Causes { get; init; }

    /// <summary>The instant at which time runs again by itself.</summary>
    public DateTimeOffset? ResumesAt { get; init; }

    /// <summary>What would have been late after the clock has stopped, by rules that changed since, is not.</summary>
    private protected override Clock Change(Clock clock) => clock with
    {
        Status = ClockStatus.Paused, PausedAt = At, ResumesAt = ResumesAt, BreachedAt = clock.BreachedAt > At ? null : clock.BreachedAt,
    };
}
