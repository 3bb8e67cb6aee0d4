using ComplaintFlow.Collections;

namespace ComplaintFlow.Complaints;

/// <summary>One of the ways to settle a complaint; the complainant chooses.</summary>
public sealed record ResolutionOption
{
    /// <summary>A short name, such as <c>A</c>; unique among the options.</summary>
    public required string Id { get; init; }

    /// <summary>What is offered; an option that only explains has one <see cref="RemedyKind.Explanation"/>.</summary>
    public required IReadOnlyList<Remedy> Remedies { get; init => field = DefensiveCopy.List(value); }

    /// <summary>
    /// What is done, by whom, and until when. If it is empty, each remedy that is paid, delivered or done becomes a part, due 15
    /// calendar days after the agreement.
    /// </summary>
    public IReadOnlyList<ScheduleItem> Schedule { get; init => field = DefensiveCopy.List(value ?? []); } = [];

    /// <summary>The regulations that it rests on.</summary>
    public IReadOnlyList<string> LegalBasis { get; init => field = DefensiveCopy.List(value ?? []); } = [];

    /// <summary>The last instant at which it can be accepted; null if it stays open.</summary>
    public DateTimeOffset? ValidUntil { get; init; }

    /// <summary>What the law asks for at least, as far as the rules know it; computed with the proposal.</summary>
    public FloorCheck? Floor { get; init; }
}

/// <summary>What the law asks for at least, and what an option gives.</summary>
/// <param name="Rule">The name of the rule.</param>
/// <param name="Required">The least amount.</param>
/// <param name="Offered">What the option gives.</param>
/// <param name="Source">The regulation and article.</param>
public sealed record FloorCheck(string Rule, Money Required, Money Offered, [property: MultilineText(500)] string Source);

/// <summary>Something that an option promises to do.</summary>
/// <param name="Name">What; unique within the option.</param>
/// <param name="Owner">Who does it: the id of an actor, a role or a department.</param>
/// <param name="DueAt">The last instant.</param>
public sealed record ScheduleItem(string Name, string Owner, DateTimeOffset DueAt)
{
    /// <summary>The instant at which it was done; null before.</summary>
    public DateTimeOffset? DoneAt { get; init; }

    /// <summary>What proves it: the reference of a receipt or a record.</summary>
    [MultilineText, Privacy(PrivacyClass.Personal)]
    public string? Proof { get; init; }

    /// <summary>The name and the owner: a proof may be personal.</summary>
    public override string ToString() => $"{Name} {Owner}";
}
