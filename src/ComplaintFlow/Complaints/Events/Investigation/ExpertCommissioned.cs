namespace ComplaintFlow.Complaints.Events;

/// <summary>An external test or appraisal was commissioned.</summary>
public sealed record ExpertCommissioned : ComplaintEvent
{
    /// <summary>The agency and the scope.</summary>
    public required ExpertOpinion Opinion { get; init; }

    internal override Complaint Apply(Complaint complaint) => complaint with { Expert = Opinion };
}
