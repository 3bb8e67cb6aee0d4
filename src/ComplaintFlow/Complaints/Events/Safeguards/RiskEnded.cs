namespace ComplaintFlow.Complaints.Events;

/// <summary>The systemic risk ended, or there was none.</summary>
public sealed record RiskEnded : ComplaintEvent
{
    /// <summary>The result.</summary>
    public required string Result { get; init; }

    internal override Complaint Apply(Complaint complaint) =>
        complaint.SystemicRisk is { } risk ? complaint with { SystemicRisk = risk with { Result = Result } } : complaint;
}
