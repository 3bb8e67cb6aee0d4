using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling.Engine;

/// <summary>What was decided: what happens, or why nothing does.</summary>
/// <param name="Complaint">The complaint afterwards; as it was if nothing happens.</param>
/// <param name="Entry">The journal entry; null if nothing happens.</param>
/// <param name="Notices">The notices that leave after the commit.</param>
/// <param name="Effects">What the host performs after the commit.</param>
/// <param name="WakeAt">The instant at which the complaint needs attention by itself.</param>
/// <param name="Refusals">Why nothing happens.</param>
internal sealed record Decision(
    Complaint? Complaint, HistoryEntry? Entry, IReadOnlyList<PendingNotice> Notices, IReadOnlyList<PendingEffect> Effects,
    DateTimeOffset? WakeAt, IReadOnlyList<Refusal> Refusals)
{
    /// <summary>Whether the facts changed by which complaints are judged.</summary>
    public bool ChangesFacts => Entry?.Events.Any(happened => happened.ChangesFacts) == true;

    /// <summary>The department whose handlers must be known first: with them it is to be decided again.</summary>
    public string? MissingDepartment { get; init; }

    public static Decision Refused(Complaint? complaint, IReadOnlyList<Refusal> refusals) => new(complaint, null, [], [], null, refusals);
}
