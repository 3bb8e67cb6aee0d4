using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling.Actions;

/// <summary>
/// Undoes a wrong merge: the complaint is handled on its own again, and its clocks run on as if it had not been merged. The
/// <see cref="ComplaintAction.Reason"/> is required. The other complaint is told after the commit.
/// </summary>
[Precondition<Unmerge>]
[RequiresReason("Say why the two are not one matter.")]
public sealed record Unmerge : ComplaintAction, IHasPrecondition
{
    /// <inheritdoc/>
    public override string Trigger => nameof(Unmerge);

    static void IHasPrecondition.Ask(DecisionContext context)
    {
        if (context.Complaint.Links?.Master is null)
            context.Refuse(
                DiagnosticCodes.ComplaintNotMerged, "The complaint was not merged into another one.", "Reopen it if it was closed.");
    }

    internal override void Apply(DecisionContext context) =>
        context.TakeMergeBack("somebody took the merge back");
}
