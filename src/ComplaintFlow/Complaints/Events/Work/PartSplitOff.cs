namespace ComplaintFlow.Complaints.Events;

/// <summary>A separate matter was split from this complaint.</summary>
public sealed record PartSplitOff : ComplaintEvent
{
    /// <summary>The new complaint.</summary>
    public required ComplaintId Part { get; init; }

    /// <summary>Whether it is a complaint or a tip-off.</summary>
    public MatterKind Matter { get; init; }

    /// <summary>What it is about.</summary>
    [PersonalInformation]
    public required string Subject { get; init; }

    /// <summary>The matter in the complainant's words.</summary>
    [PersonalInformation]
    public required string Description { get; init; }

    internal override Complaint Apply(Complaint complaint)
    {
        ComplaintLinks links = complaint.Links ?? new ComplaintLinks();
        return complaint with { Links = links with { Parts = [.. links.Parts, Part] } };
    }
}
