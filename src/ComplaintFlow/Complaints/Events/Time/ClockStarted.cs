namespace ComplaintFlow.Complaints.Events;

/// <summary>A promise of time began.</summary>
public sealed record ClockStarted : ComplaintEvent
{
    /// <summary>The clock as it begins, with its due instant and its steps.</summary>
    public required Clock Clock { get; init; }

    internal override Complaint Apply(Complaint complaint) => complaint with { Clocks = [.. complaint.Clocks, Clock] };
}
