namespace ComplaintFlow.Complaints.Events;

/// <summary>A detector found that the complaint belongs together with others.</summary>
public sealed record JoinedGroup : ComplaintEvent
{
    /// <summary>The membership.</summary>
    public required GroupMembership Membership { get; init; }

    /// <summary>The first complaint of the former group, if two groups turned out to be one.</summary>
    public ComplaintId? Instead { get; init; }

    internal override Complaint Apply(Complaint complaint) => complaint with
    {
        Groups = [.. complaint.Groups.Where(group => group != complaint.MembershipOf(Membership.Detector, Membership.Trait)), Membership],
    };
}
