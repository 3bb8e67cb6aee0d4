namespace ComplaintFlow.Complaints.Events;

/// <summary>A matter that was split from this complaint, and was refused before, was received.</summary>
public sealed record PartReceived : ComplaintEvent
{
    /// <summary>The new complaint.</summary>
    public required ComplaintId Part { get; init; }

    internal override Complaint Apply(Complaint complaint)
    {
        ComplaintLinks links = complaint.Links ?? new ComplaintLinks();
        return complaint with { Links = links with { RefusedParts = [.. links.RefusedParts.Where(part => part != Part)] } };
    }
}
