namespace ComplaintFlow.Complaints.Events;

/// <summary>The complaint was not accepted.</summary>
public sealed record ComplaintRejected : ComplaintEvent
{
    /// <summary>The decision.</summary>
    public required Rejection Rejection { get; init; }

    internal override Complaint Apply(Complaint complaint) =>
        complaint with { Rejection = Rejection, Participants = Involvement.With(complaint, Rejection.By, Participation.Declined) };
}
