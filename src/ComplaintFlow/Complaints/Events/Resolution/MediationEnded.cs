namespace ComplaintFlow.Complaints.Events;

/// <summary>A mediation ended.</summary>
public sealed record MediationEnded : ComplaintEvent
{
    /// <summary>The instant.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The reason why it ended without a settlement; null if there is one.</summary>
    public MediationEnd? Why { get; init; }

    internal override Complaint Apply(Complaint complaint) => complaint.Resolution is { Mediation: { } mediation } resolution
        ? complaint with { Resolution = resolution with { Mediation = mediation with { EndedAt = At, Ended = Why } } }
        : complaint;
}
