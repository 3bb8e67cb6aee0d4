namespace ComplaintFlow.Complaints.Events;

/// <summary>The complaint was archived.</summary>
public sealed record ComplaintArchived : ComplaintEvent
{
    /// <summary>The archiving.</summary>
    public required ArchiveRecord Archive { get; init; }

    internal override Complaint Apply(Complaint complaint) => complaint with { Archive = Archive };
}
