namespace ComplaintFlow.Complaints.Events;

/// <summary>The unit proposed whether to accept the complaint.</summary>
public sealed record DecisionProposed : ComplaintEvent
{
    /// <summary>The proposal.</summary>
    public required AcceptanceProposal Proposal { get; init; }

    internal override Complaint Apply(Complaint complaint) =>
        complaint with { Proposal = Proposal, Participants = Involvement.With(complaint, Proposal.By, Participation.Recommended) };
}
