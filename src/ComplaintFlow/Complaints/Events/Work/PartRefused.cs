namespace ComplaintFlow.Complaints.Events;

/// <summary>A matter that was split from this complaint could not be received: the rules refuse it as it is.</summary>
public sealed record PartRefused : ComplaintEvent
{
    /// <summary>The new complaint.</summary>
    public required ComplaintId Part { get; init; }

    /// <summary>The codes of the refusals.</summary>
    public required IReadOnlyList<string> Codes { get; init; }

    internal override Complaint Apply(Complaint complaint)
    {
        ComplaintLinks links = complaint.Links ?? new ComplaintLinks();
        return complaint with { Links = links with { RefusedParts = [.. links.RefusedParts.Where(part => part != Part), Part] } };
    }
}
