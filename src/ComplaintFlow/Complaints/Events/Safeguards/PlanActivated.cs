namespace ComplaintFlow.Complaints.Events;

/// <summary>The emergency plan was activated.</summary>
public sealed record PlanActivated : ComplaintEvent
{
    /// <summary>The plan.</summary>
    public required string Plan { get; init; }

    internal override Complaint Apply(Complaint complaint) =>
        complaint.Emergency is { } emergency ? complaint with { Emergency = emergency with { Plan = Plan } } : complaint;
}
