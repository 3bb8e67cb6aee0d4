using ComplaintFlow.Complaints;
using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling.Actions;

/// <summary>Declares that there is no danger to others.</summary>
/// <param name="Result">The reason.</param>
public sealed record ClearRisk([property: MultilineText] string Result) : ComplaintAction
{
    /// <inheritdoc/>
    public override string Trigger => nameof(ClearRisk);

    internal override void Apply(DecisionContext context) => SystemicRiskMoves.End(context, Result);

    internal override void Check(InputCheck check) => check.RequireText(nameof(Result), Result);
}
