namespace ComplaintFlow.Complaints.Events;

/// <summary>A promise of time began.</summary>
public sealed record ClockStarted : ComplaintEvent
{
    /// <summary>The clock as it begins, with its due instant and its steps.</summary>
    public required Clock Clock { get; init; }

    internal override Complaint Apply(Complaint complaint) => complaint with { Clocks = [.. complaint.Clocks, Clock] };
}

/// <summary>Something happened to a clock that runs.</summary>
public abstract record ClockChanged : ComplaintEvent
{
    private protected ClockChanged()
    {
    }

    /// <summary>The number of the clock within the complaint.</summary>
    public required int Clock { get; init; }

    /// <summary>The name of its target, for readers of the journal.</summary>
    public required string Target { get; init; }

    private protected abstract Clock Change(Clock clock);

    internal sealed override Complaint Apply(Complaint complaint)
    {
        var clocks = complaint.Clocks.ToArray();
        clocks[Clock - 1] = Change(clocks[Clock - 1]);
        return complaint with { Clocks = clocks };
    }
}

/// <summary>The target was met, in time or late.</summary>
public sealed record ClockMet : ClockChanged
{
    /// <summary>The instant at which its milestone was reached.</summary>
    public required DateTimeOffset At { get; init; }

    private protected override Clock Change(Clock clock) => clock with { Status = ClockStatus.Met, EndedAt = At, PausedAt = null, ResumesAt = null };
}

/// <summary>The due instant passed without the target being met. The clock runs on until it is met or cancelled.</summary>
public sealed record ClockBreached : ClockChanged
{
    /// <summary>The due instant that passed.</summary>
    public required DateTimeOffset At { get; init; }

    private protected override Clock Change(Clock clock) => clock with { BreachedAt = At };
}

/// <summary>The target no longer applies.</summary>
public sealed record ClockCancelled : ClockChanged
{
    /// <summary>The instant of the decision.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Why, in a few words.</summary>
    public required string Why { get; init; }

    private protected override Clock Change(Clock clock) => clock with { Status = ClockStatus.Cancelled, EndedAt = At, PausedAt = null, ResumesAt = null };
}

/// <summary>An escalation step was taken. It is taken once, whoever wakes the complaint.</summary>
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
        var steps = clock.Steps.ToArray();
        int index = Array.FindIndex(steps, step => string.Equals(step.Name, Step, StringComparison.OrdinalIgnoreCase));
        steps[index] = steps[index] with { TakenAt = TakenAt };
        return clock with { Steps = steps };
    }
}
