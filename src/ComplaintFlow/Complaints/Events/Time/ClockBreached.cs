namespace ComplaintFlow.Complaints.Events;

/// <summary>The due instant passed before the target was met. The clock runs on until it is met or cancelled.</summary>
public sealed record ClockBreached : ClockChanged
{
    /// <summary>The due instant that passed.</summary>
    public required DateTimeOffset At { get; init; }

    private protected override Clock Change(Clock clock) => clock with { BreachedAt = At };
}
