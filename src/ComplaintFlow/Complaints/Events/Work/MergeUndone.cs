namespace ComplaintFlow.Complaints.Events;

/// <summary>A requested merge was not done, or a merge was undone: the complaint is handled on its own.</summary>
public sealed record MergeUndone : ComplaintEvent
{
    /// <summary>The complaint of the merge.</summary>
    public required ComplaintId Master { get; init; }

    /// <summary>The reason, in the words of the library.</summary>
    public required string Why { get; init; }

    internal override Complaint Apply(Complaint complaint)
    {
        ComplaintLinks links = complaint.Links ?? new ComplaintLinks();
        bool wasMerged = links.Master is not null;
        return complaint with
        {
            Links = links with { Proposed = null, Master = null, MergedAt = null, MasterEnding = null },
            Outcome = wasMerged ? null : complaint.Outcome,
            ClosedAt = wasMerged ? null : complaint.ClosedAt,
        };
    }
}
