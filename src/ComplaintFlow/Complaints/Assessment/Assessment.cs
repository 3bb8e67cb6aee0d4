using ComplaintFlow.Collections;

namespace ComplaintFlow.Complaints;

/// <summary>Specifies how soon something has to be done.</summary>
public enum Urgency
{
    /// <summary>It can wait.</summary>
    Low,

    /// <summary>In turn.</summary>
    Normal,

    /// <summary>Before others.</summary>
    High,

    /// <summary>At once: someone is in danger, or a loss grows.</summary>
    Immediate,
}

/// <summary>Specifies how many people a matter affects.</summary>
public enum ImpactScope
{
    /// <summary>The complainant alone.</summary>
    Individual,

    /// <summary>A few people.</summary>
    Several,

    /// <summary>Many people, such as the buyers of a batch.</summary>
    Many,

    /// <summary>The public.</summary>
    Public,
}

/// <summary>Represents the findings of a first look at a complaint (ISO 10002, 7.5), in addition to its classification.</summary>
public sealed record Assessment
{
    /// <summary>How soon something has to be done.</summary>
    public Urgency Urgency { get; init; } = Urgency.Normal;

    /// <summary>How many people the matter affects.</summary>
    public ImpactScope Scope { get; init; }

    /// <summary>
    /// Whether the matter takes more than one step or one department. If so, a plan and a promised time are due with the
    /// acceptance.
    /// </summary>
    public bool IsComplex { get; init; }

    /// <summary>The risk factors, in the organisation's own words: <c>media</c>, <c>child</c>, <c>recall history</c>.</summary>
    public IReadOnlyList<string> RiskFactors { get; init => field = DefensiveCopy.Wrap(value); } = [];

    /// <summary>The instant of the assessment.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The id of the actor who made the assessment.</summary>
    public required string By { get; init; }
}
