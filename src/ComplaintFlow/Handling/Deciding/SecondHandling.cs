using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Conditions;

namespace ComplaintFlow.Handling.Deciding;

/// <summary>The second handling of a complaint begins with its plan, and with somebody who answers for it.</summary>
internal static class SecondHandling
{
    public static void Begin(Draft draft, string plan)
    {
        Complaint complaint = draft.Complaint;
        string owner = complaint.Owner ?? draft.Actor.Id;
        bool dissatisfied = complaint.Round - 1 > complaint.ReopenCount;
        if (draft.IsStrict && dissatisfied && complaint.Resolution?.ProposedBy is { } before && Names.Same(before, owner))
            draft.Refuse("CF3040", "Whoever handled a complaint does not handle it again where the complainant is not satisfied.", "Assign somebody else.");
        draft.Emit(new NoteAdded { Text = plan });
        if (complaint.Owner is null && draft.MayHave(owner))
            draft.Assign(complaint.Department, owner);
    }
}
