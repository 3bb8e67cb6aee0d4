using ComplaintFlow.Complaints;

namespace ComplaintFlow.Handling.Views;

/// <summary>
/// Represents a complaint as a member of staff may see it. It has every member of the complaint, so its JSON is complete, and
/// leaves out the chapters that the actor may not see.
/// </summary>
/// <remarks>
/// Immutable, and safe to share between threads. <see cref="ViewJson"/> writes it as JSON. All instants are UTC. Notes and
/// messages are in the journal, which <see cref="IComplaintService.GetHistoryAsync(ComplaintId, CancellationToken)"/> gives.
/// </remarks>
/// <example>
/// <code>
/// ComplaintView? view = await complaints.GetViewAsync(id, actor, cancellationToken: cancellationToken);
/// return view is null ? Results.NotFound() : Results.Bytes(ViewJson.Write(view), "application/json");
/// </code>
/// </example>
public sealed partial record ComplaintView
{
    /// <summary>The id of the complaint, which never changes.</summary>
    public required ComplaintId Id { get; init; }

    /// <summary>The number that people use.</summary>
    public required string Number { get; init; }

    /// <summary>The number of journal entries. Pass it back as <see cref="ActOptions.ExpectedVersion"/>.</summary>
    public long Version { get; init; }

    /// <summary>The instant of the last journal entry.</summary>
    public DateTimeOffset LastEntryAt { get; init; }

    /// <summary>The instant up to which the last entry processed due work (UTC), if it left some; otherwise null.</summary>
    public DateTimeOffset? DueWorkUpTo { get; init; }

    /// <summary>The state of the main region.</summary>
    public required string State { get; init; }

    /// <summary>The tier that decides which targets run; null if no rule gave one.</summary>
    public string? Tier { get; init; }

    /// <summary>The subject area; null if it is not known.</summary>
    public string? Category { get; init; }

    /// <summary>The earliest due instant of the running clocks; null if none runs. Internal clocks do not count.</summary>
    public DateTimeOffset? NextDueAt { get; init; }

    /// <summary>The channel through which it came in.</summary>
    public required string Channel { get; init; }

    /// <summary>The instant at which the organisation received it.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>Whether it is a complaint or a tip-off.</summary>
    public MatterKind Matter { get; init; }

    /// <summary>Whether it is a drill.</summary>
    public bool IsDrill { get; init; }

    /// <summary>The one department that is responsible.</summary>
    public string? Department { get; init; }

    /// <summary>How often it was escalated to a higher level.</summary>
    public int EscalationLevel { get; init; }

    /// <summary>The outcome; null while the complaint is open.</summary>
    public string? Outcome { get; init; }

    /// <summary>The instant of the last closing; null while the complaint is open.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>How often the complaint was reopened.</summary>
    public int ReopenCount { get; init; }

    /// <summary>The number of the present handling: 1 for the first, 1 more with each second handling.</summary>
    public int Round { get; init; }

    /// <summary>
    /// The chapters that the actor may not see. Their members are null or empty here, whether the complaint has content for them
    /// or not.
    /// </summary>
    public IReadOnlyList<ViewChapter> Withheld { get; init; } = [];

    /// <summary>Returns the number and the state; the rest may be personal.</summary>
    public override string ToString() => $"{Number} {State}";
}
