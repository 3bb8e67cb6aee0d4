namespace ComplaintFlow.Complaints.Events;

/// <summary>A piece of evidence was added.</summary>
public sealed record EvidenceAdded : ComplaintEvent
{
    /// <summary>The piece.</summary>
    public required EvidenceItem Item { get; init; }

    internal override Complaint Apply(Complaint complaint) => complaint with { Evidence = [.. complaint.Evidence, Item] };
}
