namespace ComplaintFlow.Complaints.Events;

/// <summary>The complaint is handled once more, by someone else: the follow-up and the settlement begin again.</summary>
public sealed record RoundBegan : ComplaintEvent
{
    /// <summary>Which one: 2 for the second handling.</summary>
    public required int Round { get; init; }

    /// <summary>Whether a complaint that was closed was opened again.</summary>
    public required bool Reopened { get; init; }

    internal override Complaint Apply(Complaint complaint) => complaint with
    {
        Round = Round,
        ReopenCount = complaint.ReopenCount + (Reopened ? 1 : 0),
        Outcome = null,
        ClosedAt = null,
        FollowUp = null,
        Resolution = complaint.Resolution is { } settled ? settled with
        {
            Granted = [.. settled.Granted, .. settled.Agreement?.Remedies ?? []], Agreement = null, Execution = [], Rounds = 0,
            Response = null,
        } : null,
        Archive = null,
    };
}
