namespace ComplaintFlow.Complaints.Events;

/// <summary>The complaint went one level up.</summary>
public sealed record Escalated : ComplaintEvent
{
    /// <summary>The level that it is on now: 1 after the first time.</summary>
    public required int Level { get; init; }

    /// <summary>Why, in a few words.</summary>
    public required string Why { get; init; }

    internal override Complaint Apply(Complaint complaint) => complaint with { EscalationLevel = Level };
}
