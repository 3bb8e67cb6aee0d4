using ComplaintFlow.Collections;

namespace ComplaintFlow.Complaints;

/// <summary>Represents one of the ways to settle a complaint, of which the complainant chooses one.</summary>
public sealed record ResolutionOption
{
    /// <summary>A short name, such as <c>A</c>; unique among the options.</summary>
    public required string Id { get; init; }

    /// <summary>What is offered; an option that only explains has one <see cref="RemedyKind.Explanation"/>.</summary>
    public required IReadOnlyList<Remedy> Remedies { get; init => field = DefensiveCopy.List(value); }

    /// <summary>
    /// What is done, by whom, and by when. If it is empty, each remedy that is paid, delivered or done becomes a part, due 15
    /// calendar days after the agreement.
    /// </summary>
    public IReadOnlyList<ScheduleItem> Schedule { get; init => field = DefensiveCopy.List(value ?? []); } = [];

    /// <summary>The regulations on which it is based.</summary>
    public IReadOnlyList<string> LegalBasis { get; init => field = DefensiveCopy.List(value ?? []); } = [];

    /// <summary>The last instant at which it can be accepted; null if it stays open.</summary>
    public DateTimeOffset? ValidUntil { get; init; }

    /// <summary>The minimum that the law requires, as far as the rules know it. It is computed with the proposal.</summary>
    public FloorCheck? Floor { get; init; }
}

/// <summary>Represents the comparison of an option with the minimum that the law requires.</summary>
/// <param name="Rule">The name of the rule.</param>
/// <param name="Required">The minimum amount.</param>
/// <param name="Offered">The amount that the option offers.</param>
/// <param name="Source">The regulation and article.</param>
public sealed record FloorCheck(string Rule, Money Required, Money Offered, [property: MultilineText(500)] string Source);

/// <summary>Represents something that an option promises to do.</summary>
/// <param name="Name">What is done; unique within the option.</param>
/// <param name="Owner">The id of an actor, a role or a department that does it.</param>
/// <param name="DueAt">The last instant at which it is in time.</param>
public sealed record ScheduleItem(string Name, string Owner, DateTimeOffset DueAt)
{
    /// <summary>The instant at which it was done; null until then.</summary>
    public DateTimeOffset? DoneAt { get; init; }

    /// <summary>The proof: the reference of a receipt or a record.</summary>
    [MultilineText, PersonalInformation]
    public string? Proof { get; init; }

    /// <summary>Returns the name and the owner; a proof may be personal.</summary>
    public override string ToString() => $"{Name} {Owner}";
}
