namespace ComplaintFlow.Complaints.Events;

/// <summary>A proposal was made, and its approval chain was computed.</summary>
public sealed record ApprovalRequested : ComplaintEvent
{
    /// <summary>The chain at its beginning.</summary>
    public required ApprovalChain Chain { get; init; }

    internal override Complaint Apply(Complaint complaint) => complaint with
    {
        Approvals = [.. complaint.Approvals, Chain],
        Resolution = (complaint.Resolution ?? new Resolution()) with { Approval = Chain.Id },
    };
}
