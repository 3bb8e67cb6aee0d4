using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling;

/// <summary>Begins to follow an emergency plan.</summary>
/// <param name="Plan">The plan.</param>
public sealed record ActivatePlan([property: Text] string Plan) : ComplaintAction
{
    /// <inheritdoc/>
    public override string Trigger => nameof(ActivatePlan);

    internal override void Apply(Draft draft)
    {
        if (draft.Complaint.Emergency is null)
            draft.Emit(new EmergencyDeclared { Emergency = new Emergency { Facts = draft.Complaint.Subject, DeclaredAt = draft.Complaint.MilestoneOf(Milestones.MajorDeclared)?.LastAt ?? draft.Now } });
        draft.Emit(new PlanActivated { Plan = Plan });
    }

    internal override void Check(InputCheck check) => check.Written(nameof(Plan), Plan);
}
