namespace ComplaintFlow.Complaints.Events;

/// <summary>The emergency is over.</summary>
public sealed record EmergencyEnded : ComplaintEvent
{
    /// <summary>The instant.</summary>
    public required DateTimeOffset At { get; init; }

    internal override Complaint Apply(Complaint complaint) =>
        complaint.Emergency is { } emergency ? complaint with { Emergency = emergency with { StoodDownAt = At } } : complaint;
}
