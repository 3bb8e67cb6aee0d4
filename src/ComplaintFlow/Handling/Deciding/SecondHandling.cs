using ComplaintFlow.Complaints.Events;

namespace ComplaintFlow.Handling.Deciding;

/// <summary>The second handling of a complaint begins with its plan, and with somebody who answers for it.</summary>
internal static class SecondHandling
{
    public static void Begin(Draft draft, string plan)
    {
        draft.Emit(new NoteAdded { Text = plan });
        if (draft.Complaint.Owner is null && draft.MayHave(draft.Actor.Id))
            draft.Assign(draft.Complaint.Department, draft.Actor.Id);
    }
}
