namespace ComplaintFlow.Complaints.Events;

/// <summary>Someone from outside was asked for a test or an appraisal.</summary>
public sealed record ExpertCommissioned : ComplaintEvent
{
    /// <summary>What was asked of whom.</summary>
    public required ExpertOpinion Opinion { get; init; }

    internal override Complaint Apply(Complaint complaint) => complaint with { Expert = Opinion };
}
