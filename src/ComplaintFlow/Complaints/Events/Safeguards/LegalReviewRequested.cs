namespace ComplaintFlow.Complaints.Events;

/// <summary>Counsel was asked for a review.</summary>
public sealed record LegalReviewRequested : ComplaintEvent
{
    /// <summary>The question.</summary>
    [Privileged]
    public required string Question { get; init; }

    internal override Complaint Apply(Complaint complaint) => complaint with { LegalReview = new LegalReview { Question = Question } };
}
