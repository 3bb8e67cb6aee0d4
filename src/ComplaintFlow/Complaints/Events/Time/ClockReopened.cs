using ComplaintFlow.Calendars;

namespace ComplaintFlow.Complaints.Events;

/// <summary>A complaint was reopened, and a clock that had ended runs on where it stopped.</summary>
public sealed record ClockReopened : ClockRescheduled
{
    /// <summary>The stretch since the clock had ended; it does not count.</summary>
    public required TimeRange Gap { get; init; }

    private protected override Clock Reschedule(Clock clock) =>
        clock with { Status = ClockStatus.Running, EndedAt = null, Gaps = [.. clock.Gaps ?? [], Gap] };
}
