namespace ComplaintFlow.Complaints.Events;

/// <summary>
/// Someone asked for the complaint to be merged into another one. It is handled as before until the other one has taken it.
/// </summary>
public sealed record MergeProposed : ComplaintEvent
{
    /// <summary>The other one, who asked, and who is told if it is not done.</summary>
    public required ProposedMerge Merge { get; init; }

    internal override Complaint Apply(Complaint complaint) =>
        complaint with { Links = (complaint.Links ?? new ComplaintLinks()) with { Proposed = Merge } };
}
