namespace ComplaintFlow.Complaints.Events;

/// <summary>
/// Due work was processed up to an instant, and some that fell due later was left: there was too much for one entry, or a rule failed.
/// </summary>
/// <remarks>What was left counts from when it fell due, and not from the entry that left it.</remarks>
public sealed record DueWorkProcessed : ComplaintEvent
{
    /// <summary>The instant of the last work that was processed (UTC).</summary>
    public required DateTimeOffset UpTo { get; init; }

    internal override Complaint Apply(Complaint complaint) => complaint with { DueWorkUpTo = UpTo };
}
