namespace ComplaintFlow.Complaints;

/// <summary>Represents an external test or appraisal (第三方检测).</summary>
public sealed record ExpertOpinion
{
    /// <summary>The agency that is asked.</summary>
    public required string Agency { get; init; }

    /// <summary>The scope of the test.</summary>
    public required string Scope { get; init; }

    /// <summary>The party that pays the cost, agreed in advance.</summary>
    public required string CostBearer { get; init; }

    /// <summary>The instant at which it was commissioned.</summary>
    public required DateTimeOffset CommissionedAt { get; init; }

    /// <summary>The instant by which the report was requested; null if none was given and only the clock has one.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>The instant at which the report arrived; null until then.</summary>
    public DateTimeOffset? ReportedAt { get; init; }

    /// <summary>The number of the report among the evidence.</summary>
    public int? Evidence { get; init; }
}
