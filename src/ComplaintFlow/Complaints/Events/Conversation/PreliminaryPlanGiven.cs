namespace ComplaintFlow.Complaints.Events;

/// <summary>The complainant was given a preliminary plan. The snapshot keeps only the last one.</summary>
public sealed record PreliminaryPlanGiven : ComplaintEvent
{
    /// <summary>The plan.</summary>
    public required PreliminaryPlan Plan { get; init; }

    internal override Complaint Apply(Complaint complaint) => complaint with { PreliminaryPlan = Plan };
}
