namespace ComplaintFlow.Complaints.Events;

/// <summary>Someone tried to reach the complainant after the settlement.</summary>
public sealed record ContactAttempted : ComplaintEvent
{
    /// <summary>The attempt.</summary>
    public required ContactAttempt Attempt { get; init; }

    internal override Complaint Apply(Complaint complaint)
    {
        FollowUp before = complaint.FollowUp ?? new FollowUp();
        return complaint with { FollowUp = before with { Attempts = [.. before.Attempts, Attempt] } };
    }
}
