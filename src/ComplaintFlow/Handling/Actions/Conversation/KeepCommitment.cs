using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling;

/// <summary>Notes that a promise was kept.</summary>
/// <param name="Commitment">The number of the promise.</param>
public sealed record KeepCommitment(int Commitment) : ComplaintAction
{
    /// <inheritdoc/>
    public override string Trigger => nameof(KeepCommitment);

    internal override void Apply(Draft draft)
    {
        if (!draft.Complaint.Commitments.Any(made => made.Id == Commitment && made.KeptAt is null))
        {
            draft.Refuse("CF3042", "There is no open promise of this number.", $"Open ones: {Draft.Listed(draft.Complaint.Commitments.Where(made => made.KeptAt is null).Select(made => $"{made.Id}"))}.");
            return;
        }
        draft.Emit(new CommitmentKept { Commitment = Commitment, At = draft.Now });
        draft.Reach(MakeCommitment.Milestone(Commitment), draft.Now);
    }
}
