namespace ComplaintFlow.Complaints.Events;

/// <summary>A mediation began.</summary>
public sealed record MediationStarted : ComplaintEvent
{
    /// <summary>The mediation.</summary>
    public required Mediation Mediation { get; init; }

    internal override Complaint Apply(Complaint complaint) =>
        complaint with { Resolution = (complaint.Resolution ?? new Resolution()) with { Mediation = Mediation } };
}
