namespace ComplaintFlow.Complaints.Events;

/// <summary>Others may have the same danger.</summary>
public sealed record RiskRaised : ComplaintEvent
{
    /// <summary>What is affected.</summary>
    public required SystemicRisk Risk { get; init; }

    internal override Complaint Apply(Complaint complaint) => complaint with { SystemicRisk = Risk };
}
