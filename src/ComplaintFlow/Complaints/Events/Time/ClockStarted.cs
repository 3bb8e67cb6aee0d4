namespace ComplaintFlow.Complaints.Events;

/// <summary>A clock was started.</summary>
public sealed record ClockStarted : ComplaintEvent
{
    /// <summary>The clock, with its due instant and its steps.</summary>
    public required Clock Clock { get; init; }

    internal override Complaint Apply(Complaint complaint) => complaint with { Clocks = [.. complaint.Clocks, Clock] };
}
