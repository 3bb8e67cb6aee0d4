namespace ComplaintFlow.Complaints.Events;

/// <summary>A proposal was made, and it is known who must approve it.</summary>
public sealed record ApprovalRequested : ComplaintEvent
{
    /// <summary>The chain as it begins.</summary>
    public required ApprovalChain Chain { get; init; }

    internal override Complaint Apply(Complaint complaint) => complaint with { Approvals = [.. complaint.Approvals, Chain] };
}
