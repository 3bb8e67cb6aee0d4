namespace ComplaintFlow.Complaints.Events;

/// <summary>A timeout fired, or its state was left before.</summary>
public sealed record TimeoutEnded : ComplaintEvent
{
    /// <summary>The state.</summary>
    public required string State { get; init; }

    /// <summary>The name of the timeout within its state.</summary>
    public required string Name { get; init; }

    /// <summary>Whether the timeout fired.</summary>
    public required bool Fired { get; init; }

    internal override Complaint Apply(Complaint complaint) => complaint with
    {
        Timeouts = [.. complaint.Timeouts.Where(
            timeout => !string.Equals(timeout.State, State, StringComparison.OrdinalIgnoreCase)
                || !string.Equals(timeout.Name, Name, StringComparison.OrdinalIgnoreCase))],
    };
}
