using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling;

/// <summary>Signs for a copy of the record card that arrived. Only its recipient does.</summary>
/// <param name="Copy">The number of the copy, 1 to 6.</param>
public sealed record SignCardCopy(int Copy) : ComplaintAction
{
    /// <inheritdoc/>
    public override string Trigger => nameof(SignCardCopy);

    internal override void Apply(Draft draft)
    {
        CardCopy? sent = draft.Complaint.CardCopies.FirstOrDefault(copy => copy.Number == Copy && copy.ReceivedAt is null);
        if (sent is not null && CardIssue.SignersOf(sent.To) is { Count: > 0 } signers && !signers.Any(draft.Actor.Has))
            draft.Refuse("CF3084", $"Copy {Copy} goes to {sent.To}.",
                $"Let its recipient sign for it, who has one of the roles {string.Join(", ", signers)}.");
        else if (sent is not null)
            draft.Emit(new CardCopySigned { Copy = Copy, By = draft.Actor.Id, At = draft.Now });
        else
            draft.Refuse("CF3042", "No copy of this number is on its way.", $"On their way: {Draft.Listed(draft.Complaint.CardCopies.Where(copy => copy.ReceivedAt is null).Select(copy => $"{copy.Number}"))}.");
    }
}
