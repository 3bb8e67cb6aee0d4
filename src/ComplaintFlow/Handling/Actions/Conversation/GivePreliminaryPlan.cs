using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling.Actions;

/// <summary>
/// Gives the complainant a preliminary plan or a notice of rectification (初步处理方案或整改通知). It meets the target of the plan.
/// </summary>
/// <param name="Plan">What will be done, and by when.</param>
public sealed record GivePreliminaryPlan([property: MultilineText, PersonalInformation] string Plan) : ComplaintAction
{
    /// <inheritdoc/>
    public override string Trigger => nameof(GivePreliminaryPlan);

    /// <inheritdoc cref="Respond.DeliveredBy"/>
    public string? DeliveredBy { get; init; }

    internal override void Apply(DecisionContext context)
    {
        context.Emit(new PreliminaryPlanGiven { Plan = new PreliminaryPlan { At = context.Now, Text = Plan, By = context.Actor.Id } });
        context.Tell(Trigger, DeliveredBy);
    }

    internal override void Check(InputCheck check) => check.RequireText(nameof(Plan), Plan);
}
