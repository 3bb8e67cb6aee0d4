using ComplaintFlow.Complaints;
using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling.Actions;

/// <summary>Begins to call goods back (召回).</summary>
/// <param name="Plan">Which ones, how, and until when.</param>
public sealed record StartRecall([property: MultilineText] string Plan) : ComplaintAction
{
    /// <inheritdoc/>
    public override string Trigger => nameof(StartRecall);

    internal override void Apply(DecisionContext context) => SystemicRiskMoves.Start(context, Plan);

    internal override void Check(InputCheck check) => check.RequireText(nameof(Plan), Plan);
}
