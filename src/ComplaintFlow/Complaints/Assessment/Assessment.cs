using ComplaintFlow.Collections;

namespace ComplaintFlow.Complaints;

/// <summary>How soon something has to be done.</summary>
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

/// <summary>How many people a matter touches.</summary>
public enum ImpactScope
{
    /// <summary>The complainant alone.</summary>
    Individual,

    /// <summary>A few.</summary>
    Several,

    /// <summary>Many, such as the buyers of a batch.</summary>
    Many,

    /// <summary>The public.</summary>
    Public,
}

/// <summary>What a first look at a complaint found (ISO 10002, 7.5), beside what its classification says.</summary>
public sealed record Assessment
{
    /// <summary>How soon something has to be done.</summary>
    public Urgency Urgency { get; init; } = Urgency.Normal;

    /// <summary>How many people it touches.</summary>
    public ImpactScope Scope { get; init; }

    /// <summary>
    /// Whether it takes more than one step or one department: then a plan and a promised time are owed with the acceptance.
    /// </summary>
    public bool IsComplex { get; init; }

    /// <summary>What makes it risky, in words of the organisation's own: <c>media</c>, <c>child</c>, <c>recall history</c>.</summary>
    public IReadOnlyList<string> RiskFactors { get; init => field = DefensiveCopy.Wrap(value); } = [];

    /// <summary>The instant at which it was made.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who made it: the id of an actor.</summary>
    public required string By { get; init; }
}
