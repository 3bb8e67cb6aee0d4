namespace ComplaintFlow.Complaints.Events;

/// <summary>Something was promised to the complainant.</summary>
public sealed record CommitmentMade : ComplaintEvent
{
    /// <summary>The promise.</summary>
    public required Commitment Commitment { get; init; }

    internal override Complaint Apply(Complaint complaint) => complaint with { Commitments = [.. complaint.Commitments, Commitment] };
}
