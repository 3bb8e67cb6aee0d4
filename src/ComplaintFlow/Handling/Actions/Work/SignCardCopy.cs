using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling;

/// <summary>Signs for a copy of the record card that arrived.</summary>
/// <param name="Copy">The number of the copy, 1 to 6.</param>
public sealed record SignCardCopy(int Copy) : ComplaintAction
{
    /// <inheritdoc/>
    public override string Trigger => nameof(SignCardCopy);

    internal override void Apply(Draft draft)
    {
        if (!draft.Complaint.CardCopies.Any(copy => copy.Number == Copy && copy.ReceivedAt is null))
        {
            draft.Refuse("CF3042", "No copy of this number is on its way.", $"On their way: {Draft.Listed(draft.Complaint.CardCopies.Where(copy => copy.ReceivedAt is null).Select(copy => $"{copy.Number}"))}.");
            return;
        }
        draft.Emit(new CardCopySigned { Copy = Copy, By = draft.Actor.Id, At = draft.Now });
        draft.Discharge(DutyKind.CardCopy, CardIssue.Target(Copy));
    }
}
