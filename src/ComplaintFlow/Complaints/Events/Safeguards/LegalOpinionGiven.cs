namespace ComplaintFlow.Complaints.Events;

/// <summary>Counsel has answered.</summary>
public sealed record LegalOpinionGiven : ComplaintEvent
{
    /// <summary>The opinion.</summary>
    [Privacy(PrivacyClass.Privileged)]
    public required string Opinion { get; init; }

    /// <summary>Under which conditions an offer may be made.</summary>
    [Privacy(PrivacyClass.Privileged)]
    public string? Conditions { get; init; }

    /// <summary>Who: the id of an actor.</summary>
    public required string By { get; init; }

    internal override Complaint Apply(Complaint complaint) =>
        complaint with
        {
            LegalReview = (complaint.LegalReview ?? new LegalReview()) with { Opinion = Opinion, Conditions = Conditions, By = By },
        };
}
