namespace ComplaintFlow.Complaints.Events;

/// <summary>Someone must keep out of the complaint.</summary>
public sealed record ConflictDeclared : ComplaintEvent
{
    /// <summary>The person, and the reason.</summary>
    public required Conflict Conflict { get; init; }

    internal override Complaint Apply(Complaint complaint) => complaint with { Conflicts = [.. complaint.Conflicts, Conflict] };
}
