namespace ComplaintFlow.Complaints.Events;

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

/// <summary>A recall or a suspension began on another complaint of its group.</summary>
public sealed record MeasureLearned : ComplaintEvent
{
    /// <summary>The other one.</summary>
    public required ComplaintId From { get; init; }

    internal override Complaint Apply(Complaint complaint)
    {
        ComplaintLinks links = complaint.Links ?? new ComplaintLinks();
        return complaint with { Links = links with { Measures = [.. links.Measures, From] } };
    }
}

/// <summary>A matter that was split from this one could not be received: the rules refuse it as it is.</summary>
public sealed record PartRefused : ComplaintEvent
{
    /// <summary>The new one.</summary>
    public required ComplaintId Part { get; init; }

    /// <summary>The codes of the refusals.</summary>
    public required IReadOnlyList<string> Codes { get; init; }

    internal override Complaint Apply(Complaint complaint)
    {
        ComplaintLinks links = complaint.Links ?? new ComplaintLinks();
        return complaint with { Links = links with { RefusedParts = [.. links.RefusedParts.Where(part => part != Part), Part] } };
    }
}

/// <summary>A matter that was split from this one and had been refused was received.</summary>
public sealed record PartReceived : ComplaintEvent
{
    /// <summary>The new one.</summary>
    public required ComplaintId Part { get; init; }

    internal override Complaint Apply(Complaint complaint)
    {
        ComplaintLinks links = complaint.Links ?? new ComplaintLinks();
        return complaint with { Links = links with { RefusedParts = [.. links.RefusedParts.Where(part => part != Part)] } };
    }
}
