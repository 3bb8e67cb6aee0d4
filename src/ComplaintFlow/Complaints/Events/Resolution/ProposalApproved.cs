namespace ComplaintFlow.Complaints.Events;

/// <summary>The proposal was approved by someone else than the proposer, if the rules know no authority.</summary>
public sealed record ProposalApproved : ComplaintEvent
{
    /// <summary>Who approved: the id of an actor.</summary>
    public required string By { get; init; }

    internal override Complaint Apply(Complaint complaint) => complaint with
    {
        Resolution = complaint.Resolution is { } proposed ? proposed with { ApprovedBy = By } : null,
        Participants = Involvement.With(complaint, By, Participation.Decided),
    };
}
