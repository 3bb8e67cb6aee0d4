using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling.Actions;

/// <summary>
/// Raises a systemic risk: others may be in the same danger, because of many similar cases or a confirmed defect.
/// </summary>
/// <param name="Affected">What is affected: the article, the batch, the service.</param>
/// <param name="Grounds">The grounds.</param>
public sealed record RaiseSystemicRisk([property: MultilineText] string Affected, [property: MultilineText] string Grounds)
    : ComplaintAction
{
    /// <inheritdoc/>
    public override string Trigger => nameof(RaiseSystemicRisk);

    internal override void Apply(DecisionContext context) =>
        context.Emit(new RiskRaised { Risk = new SystemicRisk { Affected = Affected, Grounds = Grounds, RaisedAt = context.Now } });

    internal override void Check(InputCheck check)
    {
        check.RequireText(nameof(Affected), Affected);
        check.RequireText(nameof(Grounds), Grounds);
    }
}
