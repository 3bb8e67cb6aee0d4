using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling.Actions;

/// <summary>Rules on a dispute about a contract (裁定; 003, Art. 5 and 8). Drafting continues from the ruling.</summary>
/// <param name="Ruling">The ruling.</param>
public sealed record RuleOnDispute([property: MultilineText, BusinessSecret] string Ruling) : ComplaintAction
{
    /// <inheritdoc/>
    public override string Trigger => nameof(RuleOnDispute);

    /// <summary>The finding: who is right.</summary>
    public required Finding Finding { get; init; }

    internal override void Apply(DecisionContext context) =>
        context.Emit(new DisputeRuled { Ruling = Ruling, Finding = Finding, By = context.Actor.Id, At = context.Now });

    internal override void Check(InputCheck check) => check.RequireText(nameof(Ruling), Ruling);
}
