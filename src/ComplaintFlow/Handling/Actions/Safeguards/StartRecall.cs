using ComplaintFlow.Complaints;
using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling.Actions;

/// <summary>Starts a recall of goods (召回).</summary>
/// <param name="Plan">Which goods, how, and by when.</param>
public sealed record StartRecall([property: MultilineText] string Plan) : ComplaintAction
{
    /// <inheritdoc/>
    public override string Trigger => nameof(StartRecall);

    internal override void Apply(DecisionContext context) => SystemicRiskMoves.Start(context, Plan);

    internal override void Check(InputCheck check) => check.RequireText(nameof(Plan), Plan);
}
