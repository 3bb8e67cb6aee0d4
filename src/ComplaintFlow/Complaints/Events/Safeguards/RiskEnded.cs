namespace ComplaintFlow.Complaints.Events;

/// <summary>The danger is over, or there was none.</summary>
public sealed record RiskEnded : ComplaintEvent
{
    /// <summary>How it ended.</summary>
    public required string Result { get; init; }

    internal override Complaint Apply(Complaint complaint) =>
        complaint.SystemicRisk is { } risk ? complaint with { SystemicRisk = risk with { Result = Result } } : complaint;
}
