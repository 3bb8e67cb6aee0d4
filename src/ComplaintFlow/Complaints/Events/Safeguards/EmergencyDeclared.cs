namespace ComplaintFlow.Complaints.Events;

/// <summary>An emergency was declared.</summary>
public sealed record EmergencyDeclared : ComplaintEvent
{
    /// <summary>The emergency.</summary>
    public required Emergency Emergency { get; init; }

    internal override Complaint Apply(Complaint complaint) => complaint with { Emergency = Emergency };
}
