namespace ComplaintFlow.Complaints.Events;

/// <summary>A state was entered that is left by itself after some time, or in which something happens by itself.</summary>
public sealed record TimeoutSet : ComplaintEvent
{
    /// <summary>What happens, and when.</summary>
    public required StateTimeout Timeout { get; init; }

    internal override Complaint Apply(Complaint complaint) => complaint with { Timeouts = [.. complaint.Timeouts, Timeout] };
}
