namespace ComplaintFlow.Complaints.Events;

/// <summary>The complainant appealed against the rejection of the complaint.</summary>
public sealed record RejectionAppealed : ComplaintEvent
{
    /// <summary>The instant of the appeal.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The grounds of the appeal.</summary>
    [PersonalInformation]
    public required string Grounds { get; init; }

    internal override Complaint Apply(Complaint complaint) =>
        complaint.Rejection is { } rejection ? complaint with
        {
            Rejection = rejection with { AppealedAt = At }, Proposal = null,
        } : complaint;
}
