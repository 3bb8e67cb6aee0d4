namespace ComplaintFlow.Complaints.Events;

/// <summary>
/// A timeout was set because a state was entered that is left after some time, or in which something happens after some time.
/// </summary>
public sealed record TimeoutSet : ComplaintEvent
{
    /// <summary>What happens, and when.</summary>
    public required StateTimeout Timeout { get; init; }

    internal override Complaint Apply(Complaint complaint) => complaint with { Timeouts = [.. complaint.Timeouts, Timeout] };
}
