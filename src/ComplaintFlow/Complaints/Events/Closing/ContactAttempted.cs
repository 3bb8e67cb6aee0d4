namespace ComplaintFlow.Complaints.Events;

/// <summary>Someone tried to reach the complainant afterwards.</summary>
public sealed record ContactAttempted : ComplaintEvent
{
    /// <summary>How, and whether it worked.</summary>
    public required ContactAttempt Attempt { get; init; }

    internal override Complaint Apply(Complaint complaint)
    {
        FollowUp before = complaint.FollowUp ?? new FollowUp();
        return complaint with { FollowUp = before with { Attempts = [.. before.Attempts, Attempt] } };
    }
}
