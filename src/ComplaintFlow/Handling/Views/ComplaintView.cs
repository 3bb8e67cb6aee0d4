using ComplaintFlow.Complaints;

namespace ComplaintFlow.Handling.Views;

/// <summary>
/// A complaint as a member of staff may see it. It holds everything that the complaint says of itself, so that its JSON is complete, and
/// leaves out
/// the chapters that are not for the actor. Immutable and thread-safe.
/// </summary>
/// <remarks>
/// <see cref="ViewJson"/> writes it as JSON. All instants are UTC. Notes and messages are in the journal, which
/// <see cref="IComplaintService.GetHistoryAsync(ComplaintId, CancellationToken)"/> gives.
/// </remarks>
public sealed partial record ComplaintView
{
    /// <summary>Identifies the complaint forever.</summary>
    public required ComplaintId Id { get; init; }

    /// <summary>The number that people use.</summary>
    public required string Number { get; init; }

    /// <summary>How many journal entries made it: give it back as <see cref="ActOptions.ExpectedVersion"/>.</summary>
    public long Version { get; init; }

    /// <summary>The instant of the last journal entry.</summary>
    public DateTimeOffset LastEntryAt { get; init; }

    /// <summary>The state of the main region.</summary>
    public required string State { get; init; }

    /// <summary>The tier that decides which targets run; null if no rule gave one.</summary>
    public string? Tier { get; init; }

    /// <summary>The subject area; null if it is not known.</summary>
    public string? Category { get; init; }

    /// <summary>The earliest due instant of the complaint's own clocks that run; null if none runs.</summary>
    public DateTimeOffset? NextDueAt { get; init; }

    /// <summary>The way by which it came in.</summary>
    public required string Channel { get; init; }

    /// <summary>The instant at which the organisation received it.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>Whether it is a complaint or a tip-off.</summary>
    public MatterKind Matter { get; init; }

    /// <summary>Whether it is an exercise.</summary>
    public bool IsDrill { get; init; }

    /// <summary>The one department that answers for it.</summary>
    public string? Department { get; init; }

    /// <summary>How often it was escalated to a higher level.</summary>
    public int EscalationLevel { get; init; }

    /// <summary>How it ended; null while it is open.</summary>
    public string? Outcome { get; init; }

    /// <summary>The instant at which it was closed last; null while it is open.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>How often it was opened again.</summary>
    public int ReopenCount { get; init; }

    /// <summary>How often it was handled: 1 more with each second handling.</summary>
    public int Round { get; init; }

    /// <summary>
    /// The chapters that the actor may not see: what belongs to them is null or empty here whether there is something or not.
    /// </summary>
    public IReadOnlyList<ViewChapter> Withheld { get; init; } = [];

    /// <summary>The number and the state: the rest may be personal.</summary>
    public override string ToString() => $"{Number} {State}";
}
