namespace ComplaintFlow.Complaints.Events;

/// <summary>
/// A trigger of a step or a timeout was not fired, because the rules would fire triggers without end. Nothing of it was done.
/// </summary>
public sealed record TriggerFailed : ComplaintEvent
{
    /// <summary>The trigger.</summary>
    public required string Trigger { get; init; }

    /// <summary>The code of the reason, such as <c>CF3012</c>.</summary>
    public required string Code { get; init; }

    /// <summary>The instant at which the trigger was due (UTC).</summary>
    public required DateTimeOffset At { get; init; }

    internal override Complaint Apply(Complaint complaint) => complaint;
}
