namespace ComplaintFlow.Complaints.Events;

/// <summary>
/// A merge into another complaint was requested. The complaint is handled as before until the other one has taken it over.
/// </summary>
public sealed record MergeProposed : ComplaintEvent
{
    /// <summary>The other complaint, who asked, and who is told if the merge is not done.</summary>
    public required ProposedMerge Merge { get; init; }

    internal override Complaint Apply(Complaint complaint) =>
        complaint with { Links = (complaint.Links ?? new ComplaintLinks()) with { Proposed = Merge } };
}
