using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling.Actions;

/// <summary>Records that a promise was kept.</summary>
/// <param name="Commitment">The number of the promise.</param>
[Precondition<KeepCommitment>]
public sealed record KeepCommitment(int Commitment) : ComplaintAction, IHasPrecondition
{
    /// <inheritdoc/>
    public override string Trigger => nameof(KeepCommitment);

    private static readonly Refusal s_none =
        new(DiagnosticCodes.ItemNotFound, "No promise is open.", "Use MakeCommitment when something is promised.");

    static void IHasPrecondition.Ask(DecisionContext context)
    {
        if (!context.Complaint.Commitments.Any(static made => made.KeptAt is null))
            context.Refusals.Add(s_none);
    }

    internal override void Apply(DecisionContext context)
    {
        if (!context.Complaint.Commitments.Any(made => made.Id == Commitment && made.KeptAt is null))
        {
            IEnumerable<string> open =
                context.Complaint.Commitments.Where(static made => made.KeptAt is null).Select(static made => $"{made.Id}");
            context.Refuse(
                DiagnosticCodes.ItemNotFound, "There is no open promise of this number.", $"Open ones: {ComplaintChecks.Listed(open)}.",
                nameof(Commitment));
            return;
        }
        context.Emit(new CommitmentKept { Commitment = Commitment, At = context.Now });
        context.Reach(MakeCommitment.Milestone(Commitment), context.Now);
    }
}
