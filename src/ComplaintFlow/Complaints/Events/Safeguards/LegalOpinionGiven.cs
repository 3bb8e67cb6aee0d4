namespace ComplaintFlow.Complaints.Events;

/// <summary>Counsel gave an opinion.</summary>
public sealed record LegalOpinionGiven : ComplaintEvent
{
    /// <summary>The opinion.</summary>
    [Privileged]
    public required string Opinion { get; init; }

    /// <summary>The conditions under which an offer may be made.</summary>
    [Privileged]
    public string? Conditions { get; init; }

    /// <summary>The id of the actor.</summary>
    public required string By { get; init; }

    internal override Complaint Apply(Complaint complaint) =>
        complaint with
        {
            LegalReview = (complaint.LegalReview ?? new LegalReview()) with { Opinion = Opinion, Conditions = Conditions, By = By },
        };
}
