namespace ComplaintFlow.Complaints.Events;

/// <summary>A clock was extended.</summary>
public sealed record ClockExtended : ClockRescheduled
{
    /// <summary>The extension, with both due instants.</summary>
    public required ClockExtension Extension { get; init; }

    private protected override Clock Reschedule(Clock clock) => clock with { Extensions = [.. clock.Extensions ?? [], Extension] };
}
