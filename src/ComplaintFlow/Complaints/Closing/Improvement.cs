namespace ComplaintFlow.Complaints;

/// <summary>Something that is done so that it does not happen again (改进措施).</summary>
public sealed record Improvement
{
    /// <summary>The number within the complaint, counted from 1.</summary>
    public required int Id { get; init; }

    /// <summary>The code of the cause that it removes.</summary>
    public required string Cause { get; init; }

    /// <summary>What is done.</summary>
    public required string Action { get; init; }

    /// <summary>Who does it: the id of an actor, a role or a department.</summary>
    public required string Owner { get; init; }

    /// <summary>Who planned it: the id of an actor, who does not check its effect; null if that was not written down.</summary>
    public string? PlannedBy { get; init; }

    /// <summary>By when.</summary>
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>What the check of its effect found; null before.</summary>
    public string? Effect { get; init; }
}

/// <summary>Who answers for a failure, and what follows. For few eyes only.</summary>
/// <param name="Person">The id of an actor.</param>
/// <param name="Finding">What the person did or left undone.</param>
/// <param name="Measure">What follows.</param>
public sealed record Accountability(
    string Person, [property: Privacy(PrivacyClass.Personal)] string Finding, [property: Privacy(PrivacyClass.Personal)] string Measure)
{
    /// <summary>The actor: the rest is personal.</summary>
    public override string ToString() => Person;
}
