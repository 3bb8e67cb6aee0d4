namespace ComplaintFlow.Complaints.Events;

/// <summary>
/// The proposal was approved by someone other than the proposer. It occurs if the rules have no authority levels.
/// </summary>
public sealed record ProposalApproved : ComplaintEvent
{
    /// <summary>The id of the actor who approved.</summary>
    public required string By { get; init; }

    internal override Complaint Apply(Complaint complaint) => complaint with
    {
        Resolution = complaint.Resolution is { } proposed ? proposed with { ApprovedBy = By } : null,
        Participants = Involvement.With(complaint, By, Participation.Decided),
    };
}
