namespace ComplaintFlow.Complaints.Events;

/// <summary>Counsel was asked.</summary>
public sealed record LegalReviewRequested : ComplaintEvent
{
    /// <summary>What counsel was asked.</summary>
    [Privacy(PrivacyClass.Privileged)]
    public required string Question { get; init; }

    internal override Complaint Apply(Complaint complaint) => complaint with { LegalReview = new LegalReview { Question = Question } };
}
