namespace ComplaintFlow.Complaints.Events;

/// <summary>The complaint was assigned to a department, or to a person in it.</summary>
public sealed record Assigned : ComplaintEvent
{
    /// <summary>The department.</summary>
    public string? Department { get; init; }

    /// <summary>The id of the actor.</summary>
    public string? Owner { get; init; }

    /// <summary>The basis of the choice; null if a person made it.</summary>
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
