namespace ComplaintFlow.Complaints;

/// <summary>Represents a measure that keeps the matter from happening again (改进措施).</summary>
public sealed record Improvement
{
    /// <summary>The number within the complaint, counted from 1.</summary>
    public required int Id { get; init; }

    /// <summary>The code of the cause that it removes.</summary>
    public required string Cause { get; init; }

    /// <summary>What is done.</summary>
    public required string Action { get; init; }

    /// <summary>The id of an actor, a role or a department that carries it out.</summary>
    public required string Owner { get; init; }

    /// <summary>The id of the actor who planned it and does not check its effect; null if that was not recorded.</summary>
    public string? PlannedBy { get; init; }

    /// <summary>The instant by which it is due.</summary>
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>The result of the check of its effect; null until it is checked.</summary>
    public string? Effect { get; init; }
}

/// <summary>Represents who is responsible for a failure, and the consequence. Only a few people may read it.</summary>
/// <param name="Person">The id of an actor.</param>
/// <param name="Finding">What the person did or failed to do.</param>
/// <param name="Measure">The consequence.</param>
public sealed record Accountability(
    string Person, [property: PersonalInformation] string Finding, [property: PersonalInformation] string Measure)
{
    /// <summary>Returns the id of the actor; the rest is personal.</summary>
    public override string ToString() => Person;
}
