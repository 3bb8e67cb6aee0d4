using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling.Actions;

/// <summary>Records counsel's objection. Nothing is approved or sent before the objection is resolved.</summary>
/// <param name="Opinion">The opinion.</param>
public sealed record ObjectLegally([property: MultilineText, Privileged] string Opinion) : ComplaintAction
{
    /// <inheritdoc/>
    public override string Trigger => nameof(ObjectLegally);

    internal override void Apply(DecisionContext context) =>
        context.Emit(new LegalOpinionGiven { Opinion = Opinion, By = context.Actor.Id });

    internal override void Check(InputCheck check) => check.RequireText(nameof(Opinion), Opinion);
}
