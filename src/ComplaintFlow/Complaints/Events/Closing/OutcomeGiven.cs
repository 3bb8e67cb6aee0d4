namespace ComplaintFlow.Complaints.Events;

/// <summary>The complaint was given its outcome.</summary>
public sealed record OutcomeGiven : ComplaintEvent
{
    /// <summary>The outcome.</summary>
    public required string Outcome { get; init; }

    /// <summary>The instant.</summary>
    public required DateTimeOffset At { get; init; }

    internal override Complaint Apply(Complaint complaint) => complaint with { Outcome = Outcome, ClosedAt = At };
}
