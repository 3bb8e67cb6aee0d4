using ComplaintFlow.Complaints;
using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling.Actions;

/// <summary>Ends a recall or a suspension.</summary>
/// <param name="Result">What the measure achieved.</param>
public sealed record CompleteMeasure([property: MultilineText] string Result) : ComplaintAction
{
    /// <inheritdoc/>
    public override string Trigger => nameof(CompleteMeasure);

    internal override void Apply(DecisionContext context) => SystemicRiskMoves.End(context, Result);

    internal override void Check(InputCheck check) => check.RequireText(nameof(Result), Result);
}
