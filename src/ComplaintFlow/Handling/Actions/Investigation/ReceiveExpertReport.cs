using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling;

/// <summary>Takes in the report from outside, which was added to the evidence before.</summary>
/// <param name="Evidence">The number of the report among the evidence.</param>
public sealed record ReceiveExpertReport(int Evidence) : ComplaintAction, IHasPrecondition
{
    /// <inheritdoc/>
    public override string Trigger => nameof(ReceiveExpertReport);

    static void IHasPrecondition.Ask(Draft draft) => draft.MustHaveEvidence();

    internal override void Apply(Draft draft)
    {
        if (!draft.HasEvidence(Evidence, nameof(Evidence)))
            return;
        draft.Emit(new ExpertReported { At = draft.Now, Evidence = Evidence });
        draft.Discharge(DutyKind.ExpertReport);
    }
}
