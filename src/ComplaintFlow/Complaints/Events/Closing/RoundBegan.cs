namespace ComplaintFlow.Complaints.Events;

/// <summary>
/// A further handling by someone else began. The follow-up and the settlement start again. What was approved before was for what was
/// granted before.
/// </summary>
public sealed record RoundBegan : ComplaintEvent
{
    /// <summary>The number of the handling: 2 for the second one.</summary>
    public required int Round { get; init; }

    /// <summary>Whether a closed complaint was reopened by it.</summary>
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
            Response = null, Options = [], Rationale = null, ProposedBy = null, ApprovedBy = null, Approval = null,
        } : null,
        Archive = null,
    };
}
