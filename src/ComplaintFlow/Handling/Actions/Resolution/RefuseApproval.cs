using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling;

/// <summary>Does not approve what is proposed; it is drafted anew. The <see cref="ComplaintAction.Reason"/> is required.</summary>
[RequiresReason]
public sealed record RefuseApproval : ComplaintAction, IHasPrecondition
{
    /// <inheritdoc/>
    public override string Trigger => nameof(RefuseApproval);

    static void IHasPrecondition.Ask(Draft draft) => Approvals.MayDecide(draft, approved: false);

    internal override void Apply(Draft draft) => Approvals.Decide(draft, approved: false, null);

    internal override void Check(InputCheck check) => check.Required(nameof(Reason), Reason, "Say what would pass.");
}
