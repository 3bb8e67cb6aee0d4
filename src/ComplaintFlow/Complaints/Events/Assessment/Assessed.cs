namespace ComplaintFlow.Complaints.Events;

/// <summary>A person looked at the complaint for the first time.</summary>
public sealed record Assessed : ComplaintEvent
{
    /// <summary>What was found.</summary>
    public required Assessment Assessment { get; init; }

    internal override Complaint Apply(Complaint complaint) => complaint with { Assessment = Assessment };
}
