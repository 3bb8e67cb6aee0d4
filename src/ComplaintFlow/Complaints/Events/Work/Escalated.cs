namespace ComplaintFlow.Complaints.Events;

/// <summary>The complaint was escalated by one level.</summary>
public sealed record Escalated : ComplaintEvent
{
    /// <summary>The new level: 1 after the first time.</summary>
    public required int Level { get; init; }

    /// <summary>The reason, in a few words.</summary>
    public required string Why { get; init; }

    internal override Complaint Apply(Complaint complaint) => complaint with { EscalationLevel = Level };
}
