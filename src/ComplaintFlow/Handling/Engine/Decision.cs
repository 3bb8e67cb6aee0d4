using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling.Engine;

/// <summary>Represents a decision: what happens, or why nothing does.</summary>
/// <param name="Complaint">The complaint afterwards; unchanged if nothing happens.</param>
/// <param name="Entry">The journal entry; null if nothing happens.</param>
/// <param name="Notices">The notices that leave after the commit.</param>
/// <param name="Effects">The effects that the host performs after the commit.</param>
/// <param name="WakeAt">The instant at which the complaint needs attention by itself.</param>
/// <param name="Refusals">The reasons why nothing happens.</param>
internal sealed record Decision(
    Complaint? Complaint, HistoryEntry? Entry, IReadOnlyList<PendingNotice> Notices, IReadOnlyList<PendingEffect> Effects,
    DateTimeOffset? WakeAt, IReadOnlyList<Refusal> Refusals)
{
    /// <summary>Whether texts or declared fields change, so that models must be asked.</summary>
    public bool ChangesContent => Entry?.Events.Any(happened => happened.ChangesContent) == true;

    /// <summary>The department whose handlers must be known first. It is decided again with them.</summary>
    public string? MissingDepartment { get; init; }

    /// <summary>
    /// Whether due work was left that could not be processed together with the rest. A refused decision can be made after the complaint
    /// was woken; a complaint that was woken can be woken again.
    /// </summary>
    public bool IsBehind { get; init; }

    public static Decision Refused(Complaint? complaint, IReadOnlyList<Refusal> refusals) => new(complaint, null, [], [], null, refusals);
}
