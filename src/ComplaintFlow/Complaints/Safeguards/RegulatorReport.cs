namespace ComplaintFlow.Complaints;

/// <summary>A report that is owed to an authority (报备); no complaint is closed before it is filed, or waived with a reason.</summary>
public sealed record RegulatorReport
{
    /// <summary>The authority.</summary>
    public required string Authority { get; init; }

    /// <summary>The instant at which it was filed; null if it was waived.</summary>
    public DateTimeOffset? FiledAt { get; init; }

    /// <summary>The number of the authority's receipt; null if it was waived.</summary>
    public string? Receipt { get; init; }

    /// <summary>Why it is not owed; null if it was filed.</summary>
    public string? Waiver { get; init; }
}
