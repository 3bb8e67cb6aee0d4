namespace ComplaintFlow.Complaints.Events;

/// <summary>The complainant has turned to an authority.</summary>
public sealed record ReferredToAuthority : ComplaintEvent
{
    /// <summary>The referral.</summary>
    public required AuthorityReferral Referral { get; init; }

    internal override Complaint Apply(Complaint complaint) => complaint with { Referrals = [.. complaint.Referrals, Referral] };
}
