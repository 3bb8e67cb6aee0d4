namespace ComplaintFlow.Complaints;

/// <summary>
/// Represents a mandatory report to an authority (报备). No complaint is closed before the report is filed, or waived with a
/// reason.
/// </summary>
public sealed record RegulatorReport
{
    /// <summary>The authority.</summary>
    public required string Authority { get; init; }

    /// <summary>The instant at which it was filed; null if it was waived.</summary>
    public DateTimeOffset? FiledAt { get; init; }

    /// <summary>The number of the authority's receipt; null if it was waived.</summary>
    public string? Receipt { get; init; }

    /// <summary>The reason why the report is not required; null if it was filed.</summary>
    public string? Waiver { get; init; }
}
