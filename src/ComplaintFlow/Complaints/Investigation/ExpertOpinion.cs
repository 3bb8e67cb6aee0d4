namespace ComplaintFlow.Complaints;

/// <summary>A test or an appraisal by someone from outside (第三方检测).</summary>
public sealed record ExpertOpinion
{
    /// <summary>Who is asked.</summary>
    public required string Agency { get; init; }

    /// <summary>What is to be tested.</summary>
    public required string Scope { get; init; }

    /// <summary>Who bears the cost; agreed before.</summary>
    public required string CostBearer { get; init; }

    /// <summary>The instant at which it was commissioned.</summary>
    public required DateTimeOffset CommissionedAt { get; init; }

    /// <summary>The instant by which the report was asked for; null if no one gave one, and the clock alone has it.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>The instant at which the report arrived; null before.</summary>
    public DateTimeOffset? ReportedAt { get; init; }

    /// <summary>The number of the report among the evidence.</summary>
    public int? Evidence { get; init; }
}
