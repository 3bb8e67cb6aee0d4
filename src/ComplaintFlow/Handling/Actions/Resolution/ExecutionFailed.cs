using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling.Actions;

/// <summary>
/// Records that the agreement cannot be carried out. The complaint is escalated, and options are drafted again. The
/// <see cref="ComplaintAction.Reason"/> is required.
/// </summary>
[RequiresReason("Say what cannot be done, and why.")]
public sealed record ExecutionFailed : ComplaintAction
{
    /// <inheritdoc/>
    public override string Trigger => nameof(ExecutionFailed);

    internal override void Apply(DecisionContext context)
    {
        context.Emit(new SettlementFailed());
        context.Release(DutyKind.Execution, "the settlement failed");
    }
}
