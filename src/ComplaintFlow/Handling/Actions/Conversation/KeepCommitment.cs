using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling;

/// <summary>Notes that a promise was kept.</summary>
/// <param name="Commitment">The number of the promise.</param>
public sealed record KeepCommitment(int Commitment) : ComplaintAction, IHasPrecondition
{
    /// <inheritdoc/>
    public override string Trigger => nameof(KeepCommitment);

    private static readonly Refusal s_none = new(DiagnosticCodes.ItemNotFound, "No promise is open.", "Use MakeCommitment when something is promised.");

    static void IHasPrecondition.Ask(Draft draft)
    {
        if (!draft.Complaint.Commitments.Any(static made => made.KeptAt is null))
            draft.Refusals.Add(s_none);
    }

    internal override void Apply(Draft draft)
    {
        if (!draft.Complaint.Commitments.Any(made => made.Id == Commitment && made.KeptAt is null))
        {
            draft.Refuse(DiagnosticCodes.ItemNotFound, "There is no open promise of this number.", $"Open ones: {Draft.Listed(draft.Complaint.Commitments.Where(made => made.KeptAt is null).Select(made => $"{made.Id}"))}.", nameof(Commitment));
            return;
        }
        draft.Emit(new CommitmentKept { Commitment = Commitment, At = draft.Now });
        draft.Reach(MakeCommitment.Milestone(Commitment), draft.Now);
    }
}
