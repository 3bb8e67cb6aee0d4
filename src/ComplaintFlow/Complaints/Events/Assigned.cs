namespace ComplaintFlow.Complaints.Events;

/// <summary>A department, or a person in it, answers for the complaint from now on.</summary>
public sealed record Assigned : ComplaintEvent
{
    /// <summary>The department.</summary>
    public string? Department { get; init; }

    /// <summary>The actor.</summary>
    public string? Owner { get; init; }

    internal override Complaint Apply(Complaint complaint) => complaint with { Department = Department, Owner = Owner };
}
