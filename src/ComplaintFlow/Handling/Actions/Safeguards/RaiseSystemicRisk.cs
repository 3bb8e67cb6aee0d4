using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling.Actions;

/// <summary>Says that others may have the same danger: so many like cases, or a confirmed defect.</summary>
/// <param name="Affected">What is affected: the article, the batch, the service.</param>
/// <param name="Grounds">What speaks for it.</param>
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
