namespace ComplaintFlow.Complaints.Events;

/// <summary>The complaint was accepted.</summary>
public sealed record ComplaintAccepted : ComplaintEvent
{
    /// <summary>The decision.</summary>
    public required Acceptance Acceptance { get; init; }

    internal override Complaint Apply(Complaint complaint) =>
        complaint with { Acceptance = Acceptance, Participants = Involvement.With(complaint, Acceptance.By, Participation.Decided) };
}
