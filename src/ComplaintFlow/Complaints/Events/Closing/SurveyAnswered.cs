namespace ComplaintFlow.Complaints.Events;

/// <summary>The complainant answered the follow-up.</summary>
public sealed record SurveyAnswered : ComplaintEvent
{
    /// <summary>The answers.</summary>
    public required FollowUpSurvey Survey { get; init; }

    internal override Complaint Apply(Complaint complaint) =>
        complaint with { FollowUp = (complaint.FollowUp ?? new FollowUp()) with { Survey = Survey } };
}
