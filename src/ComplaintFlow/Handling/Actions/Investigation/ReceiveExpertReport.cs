using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling.Actions;

/// <summary>Records that the external report arrived. It must already be among the evidence.</summary>
/// <param name="Evidence">The number of the report among the evidence.</param>
[Precondition<ReceiveExpertReport>]
public sealed record ReceiveExpertReport(int Evidence) : ComplaintAction, IHasPrecondition
{
    /// <inheritdoc/>
    public override string Trigger => nameof(ReceiveExpertReport);

    static void IHasPrecondition.Ask(DecisionContext context) => context.MustHaveEvidence();

    internal override void Apply(DecisionContext context)
    {
        if (!context.HasEvidence(Evidence, nameof(Evidence)))
            return;
        context.Emit(new ExpertReported { At = context.Now, Evidence = Evidence });
        context.Discharge(DutyKind.ExpertReport);
    }
}
