using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling.Actions;

/// <summary>
/// Proposes to a supervisor whether the complaint should be accepted (003, Art. 7). The <see cref="ComplaintAction.Reason"/> is
/// required.
/// </summary>
/// <param name="ToAccept"><see langword="true"/> to propose acceptance, <see langword="false"/> to propose rejection.</param>
[RequiresReason("Say why.")]
public sealed record ProposeDecision(bool ToAccept) : ComplaintAction
{
    /// <inheritdoc/>
    public override string Trigger => nameof(ProposeDecision);

    internal override void Apply(DecisionContext context) =>
        context.Emit(new DecisionProposed { Proposal = new AcceptanceProposal(ToAccept, context.Actor.Id, context.Now) });
}
