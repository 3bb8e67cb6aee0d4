namespace ComplaintFlow.Complaints.Events;

/// <summary>Someone took part in the handling for the first time, by an action that no other event records.</summary>
public sealed record TookPart : ComplaintEvent
{
    /// <summary>The id of the actor.</summary>
    public required string By { get; init; }

    /// <summary>What the actor did.</summary>
    public required Participation Did { get; init; }

    internal override Complaint Apply(Complaint complaint) => complaint with { Participants = Involvement.With(complaint, By, Did) };
}
