namespace ComplaintFlow.Complaints.Events;

/// <summary>An improvement was planned.</summary>
public sealed record ImprovementPlanned : ComplaintEvent
{
    /// <summary>The improvement.</summary>
    public required Improvement Improvement { get; init; }

    internal override Complaint Apply(Complaint complaint) => complaint with { Improvements = [.. complaint.Improvements, Improvement] };
}
