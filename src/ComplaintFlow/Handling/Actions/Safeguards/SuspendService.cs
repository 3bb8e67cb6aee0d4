using ComplaintFlow.Complaints;
using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling.Actions;

/// <summary>Suspends a service until the danger is over (服务暂停).</summary>
/// <param name="Plan">Which service, and how.</param>
public sealed record SuspendService([property: MultilineText] string Plan) : ComplaintAction
{
    /// <inheritdoc/>
    public override string Trigger => nameof(SuspendService);

    internal override void Apply(DecisionContext context) => SystemicRiskMoves.Start(context, Plan);

    internal override void Check(InputCheck check) => check.RequireText(nameof(Plan), Plan);
}
