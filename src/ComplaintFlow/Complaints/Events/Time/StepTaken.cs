namespace ComplaintFlow.Complaints.Events;

/// <summary>An escalation step was taken. A step is taken once, regardless of who wakes the complaint.</summary>
public sealed record StepTaken : ClockChanged
{
    /// <summary>The name of the step within the target.</summary>
    public required string Step { get; init; }

    /// <summary>The instant at which it fell due.</summary>
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>The instant at which it was taken.</summary>
    public required DateTimeOffset TakenAt { get; init; }

    private protected override Clock Change(Clock clock)
    {
        ClockStep[] steps = clock.Steps.ToArray();
        int index = Array.FindIndex(steps, step => string.Equals(step.Name, Step, StringComparison.OrdinalIgnoreCase));
        steps[index] = steps[index] with { TakenAt = TakenAt };
        return clock with { Steps = steps };
    }
}
