namespace ComplaintFlow.Complaints.Events;

/// <summary>Someone granted more time.</summary>
public sealed record ClockExtended : ClockRescheduled
{
    /// <summary>How much, by whom, and both dates.</summary>
    public required ClockExtension Extension { get; init; }

    private protected override Clock Reschedule(Clock clock) => clock with { Extensions = [.. clock.Extensions ?? [], Extension] };
}
