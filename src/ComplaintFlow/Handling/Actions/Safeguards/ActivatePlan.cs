using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling.Actions;

/// <summary>Activates an emergency plan.</summary>
/// <param name="Plan">The plan.</param>
public sealed record ActivatePlan([property: MultilineText] string Plan) : ComplaintAction
{
    /// <inheritdoc/>
    public override string Trigger => nameof(ActivatePlan);

    internal override void Apply(DecisionContext context)
    {
        if (context.Complaint.Emergency is null)
            context.Emit(new EmergencyDeclared
            {
                Emergency = new Emergency
                {
                    Facts = context.Complaint.Subject, DeclaredAt = context.Complaint.MilestoneOf(Milestones.MajorDeclared)?.LastAt
                        ?? context.Now,
                },
            });
        context.Emit(new PlanActivated { Plan = Plan });
    }

    internal override void Check(InputCheck check) => check.RequireText(nameof(Plan), Plan);
}
