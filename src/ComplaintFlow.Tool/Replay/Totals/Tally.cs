using ComplaintFlow.Complaints;

namespace ComplaintFlow.Tool.Replay.Totals;

/// <summary>
/// Counts the results of the clocks of a target. <c>Started = Met + Late + Open</c>; cancelled clocks are not counted.
/// </summary>
internal sealed class Tally
{
    public int Started => Met + Late + Open;

    public int Met { get; private set; }

    public int Late { get; private set; }

    public int Open { get; private set; }

    /// <summary>How many of <see cref="Open"/> are past due.</summary>
    public int Overdue { get; private set; }

    public void Add(Clock clock, DateTimeOffset asOf)
    {
        switch (clock.Status)
        {
            case ClockStatus.Met when clock.IsMetInTime:
                Met++;
                break;
            case ClockStatus.Met:
                Late++;
                break;
            case ClockStatus.Running:
                Open++;
                Overdue += clock.DueAt < asOf ? 1 : 0;
                break;
        }
    }
}
