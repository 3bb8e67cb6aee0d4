using ComplaintFlow.Calendars;

namespace ComplaintFlow.Complaints.Events;

/// <summary>A complaint was reopened, and a clock that had ended runs on from where it stopped.</summary>
public sealed record ClockReopened : ClockRescheduled
{
    /// <summary>The interval since the clock ended, which does not count.</summary>
    public required TimeRange Gap { get; init; }

    private protected override Clock Reschedule(Clock clock) =>
        clock with { Status = ClockStatus.Running, EndedAt = null, Gaps = [.. clock.Gaps ?? [], Gap] };
}
