namespace ComplaintFlow.Complaints.Events;

/// <summary>A systemic risk was raised: others may be in the same danger.</summary>
public sealed record RiskRaised : ComplaintEvent
{
    /// <summary>The risk.</summary>
    public required SystemicRisk Risk { get; init; }

    internal override Complaint Apply(Complaint complaint) => complaint with { SystemicRisk = Risk };
}
