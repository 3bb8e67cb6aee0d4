namespace ComplaintFlow.Complaints.Events;

/// <summary>A detector found that the complaint belongs together with others.</summary>
public sealed record JoinedGroup : ComplaintEvent
{
    /// <summary>To whom it belongs.</summary>
    public required GroupMembership Membership { get; init; }

    /// <summary>The first complaint of the group that it was in before, if two groups turned out to be one.</summary>
    public ComplaintId? Instead { get; init; }

    internal override Complaint Apply(Complaint complaint) => complaint with
    {
        Groups = [.. complaint.Groups.Where(group => group != complaint.MembershipOf(Membership.Detector, Membership.Trait)), Membership],
    };
}
