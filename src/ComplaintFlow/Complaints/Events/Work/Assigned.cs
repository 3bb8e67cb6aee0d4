namespace ComplaintFlow.Complaints.Events;

/// <summary>A department, or a person in it, answers for the complaint from now on.</summary>
public sealed record Assigned : ComplaintEvent
{
    /// <summary>The department.</summary>
    public string? Department { get; init; }

    /// <summary>The actor.</summary>
    public string? Owner { get; init; }

    /// <summary>What the choice rested on; null if a person made it.</summary>
    public RoutingBasis? Basis { get; init; }

    internal override Complaint Apply(Complaint complaint) => complaint with
    {
        Department = Department,
        Owner = Owner,
        Participants = Involvement.With(complaint, Owner, Participation.Owned),
        PreviousOwners = complaint.Owner is { } before && !ActorIdentity.Same(before, Owner)
            && !ActorIdentity.Has(complaint.PreviousOwners, before)
            ? [.. complaint.PreviousOwners, before]
            : complaint.PreviousOwners,
    };
}
