namespace ComplaintFlow.Complaints.Events;

/// <summary>The complaint ended.</summary>
public sealed record OutcomeGiven : ComplaintEvent
{
    /// <summary>How.</summary>
    public required string Outcome { get; init; }

    /// <summary>The instant.</summary>
    public required DateTimeOffset At { get; init; }

    internal override Complaint Apply(Complaint complaint) => complaint with { Outcome = Outcome, ClosedAt = At };
}
