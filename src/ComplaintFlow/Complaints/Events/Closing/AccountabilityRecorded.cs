namespace ComplaintFlow.Complaints.Events;

/// <summary>It was settled who answers for a failure.</summary>
public sealed record AccountabilityRecorded : ComplaintEvent
{
    /// <summary>Who, and what follows.</summary>
    [Privacy(PrivacyClass.Personal)]
    public required Accountability Accountability { get; init; }

    internal override Complaint Apply(Complaint complaint) =>
        complaint with { Accountabilities = [.. complaint.Accountabilities, Accountability] };
}
