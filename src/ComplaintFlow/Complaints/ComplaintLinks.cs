namespace ComplaintFlow.Complaints;

/// <summary>The other complaints that a complaint belongs with, by their ids. Each is told of the link by an entry of its own.</summary>
public sealed record ComplaintLinks
{
    /// <summary>The complaint that this one was merged into.</summary>
    public ComplaintId? Master { get; init; }

    /// <summary>The complaints that were merged into this one.</summary>
    public IReadOnlyList<ComplaintId> Duplicates { get; init; } = [];

    /// <summary>The complaint that this one was split from.</summary>
    public ComplaintId? Origin { get; init; }

    /// <summary>The matters that were split from this one.</summary>
    public IReadOnlyList<ComplaintId> Parts { get; init; } = [];

    /// <summary>The complaints of its groups on which a recall or a suspension began.</summary>
    public IReadOnlyList<ComplaintId> Measures { get; init => field = value ?? []; } = [];
}
