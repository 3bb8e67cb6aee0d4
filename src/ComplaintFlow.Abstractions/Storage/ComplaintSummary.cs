using ComplaintFlow.Complaints;

namespace ComplaintFlow.Storage;

/// <summary>Represents the columns of a complaint that lists show and queries filter by. It holds no personal data.</summary>
public sealed record ComplaintSummary
{
    /// <summary>The complaint.</summary>
    public required ComplaintKey Key { get; init; }

    /// <summary>Its version.</summary>
    public required long Version { get; init; }

    /// <summary>The number that people use.</summary>
    public required string Number { get; init; }

    /// <summary>The instant of the receipt (UTC).</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>The channel through which the complaint came in.</summary>
    public required string Channel { get; init; }

    /// <summary>The state of the main region.</summary>
    public required string State { get; init; }

    /// <summary>The tier.</summary>
    public string? Tier { get; init; }

    /// <summary>The rank of the tier when the summary was written: queues show high ranks first.</summary>
    public int TierRank { get; init; }

    /// <summary>The subject area.</summary>
    public string? Category { get; init; }

    /// <summary>The severity of the matter.</summary>
    public Severity? Severity { get; init; }

    /// <summary>The priority of the work: within a rank, queues show high priorities first.</summary>
    public Priority? Priority { get; init; }

    /// <summary>The department that is responsible.</summary>
    public string? Department { get; init; }

    /// <summary>The id of the actor who is responsible.</summary>
    public string? Owner { get; init; }

    /// <summary>Whether the complaint is still open: not in a state that the workflow calls closed or final.</summary>
    public required bool IsOpen { get; init; }

    /// <summary>The earliest due instant of the running clocks (UTC); null if none runs.</summary>
    public DateTimeOffset? NextDueAt { get; init; }

    /// <summary>The number of clocks that passed their due instant before they were met.</summary>
    public int Breaches { get; init; }

    /// <summary>
    /// The last instant at which something happened to the complaint or is due (UTC). Null while the complaint is not closed, or if the
    /// row was written before the column existed.
    /// </summary>
    public DateTimeOffset? ActiveUntil { get; init; }
}
