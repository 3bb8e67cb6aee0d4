namespace ComplaintFlow.Complaints.Events;

/// <summary>The complaint goes on in another one.</summary>
public sealed record MergedInto : ComplaintEvent
{
    /// <summary>The other one.</summary>
    public required ComplaintId Master { get; init; }

    internal override Complaint Apply(Complaint complaint) => complaint with { Links = (complaint.Links ?? new ComplaintLinks()) with { Master = Master } };
}

/// <summary>Another complaint goes on in this one.</summary>
public sealed record DuplicateJoined : ComplaintEvent
{
    /// <summary>What is kept of the other one; it replaces what was kept of it before.</summary>
    public required JoinedComplaint Joined { get; init; }

    internal override Complaint Apply(Complaint complaint)
    {
        ComplaintLinks links = complaint.Links ?? new ComplaintLinks();
        return complaint with { Links = links with { Joined = [.. links.Joined.Where(one => one.Id != Joined.Id), Joined] } };
    }
}

/// <summary>A matter of its own was split from this one.</summary>
public sealed record PartSplitOff : ComplaintEvent
{
    /// <summary>The new one.</summary>
    public required ComplaintId Part { get; init; }

    /// <summary>Whether it is a complaint or a tip-off.</summary>
    public MatterKind Matter { get; init; }

    /// <summary>What it is about.</summary>
    [Privacy(PrivacyClass.Personal)]
    public required string Subject { get; init; }

    /// <summary>The matter in the complainant's words.</summary>
    [Privacy(PrivacyClass.Personal)]
    public required string Description { get; init; }

    internal override Complaint Apply(Complaint complaint)
    {
        ComplaintLinks links = complaint.Links ?? new ComplaintLinks();
        return complaint with { Links = links with { Parts = [.. links.Parts, Part] } };
    }
}
