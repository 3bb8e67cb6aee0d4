namespace ComplaintFlow.Complaints.Events;

/// <summary>Something is done so that it does not happen again.</summary>
public sealed record ImprovementPlanned : ComplaintEvent
{
    /// <summary>What.</summary>
    public required Improvement Improvement { get; init; }

    internal override Complaint Apply(Complaint complaint) => complaint with { Improvements = [.. complaint.Improvements, Improvement] };
}
