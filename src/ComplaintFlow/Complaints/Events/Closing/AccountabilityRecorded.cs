namespace ComplaintFlow.Complaints.Events;

/// <summary>The responsibility for a failure was recorded.</summary>
public sealed record AccountabilityRecorded : ComplaintEvent
{
    /// <summary>Who is responsible, and the consequence.</summary>
    [PersonalInformation]
    public required Accountability Accountability { get; init; }

    internal override Complaint Apply(Complaint complaint) =>
        complaint with { Accountabilities = [.. complaint.Accountabilities, Accountability] };
}
