using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling.Actions;

/// <summary>Refuses to approve the proposal. It is drafted again. The <see cref="ComplaintAction.Reason"/> is required.</summary>
[Precondition<RefuseApproval>]
[RequiresReason("Say what would pass.")]
public sealed record RefuseApproval : ComplaintAction, IHasPrecondition
{
    /// <inheritdoc/>
    public override string Trigger => nameof(RefuseApproval);

    static void IHasPrecondition.Ask(DecisionContext context) => Approvals.MayDecide(context, approved: false);

    internal override void Apply(DecisionContext context) => Approvals.Decide(context, approved: false, null);
}
