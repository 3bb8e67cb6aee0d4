using ComplaintFlow.Complaints;
using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling.Actions;

/// <summary>Stops a service until the danger is over (服务暂停).</summary>
/// <param name="Plan">Which one, and how.</param>
public sealed record SuspendService([property: Text] string Plan) : ComplaintAction
{
    /// <inheritdoc/>
    public override string Trigger => nameof(SuspendService);

    internal override void Apply(DecisionContext context) => Risks.Start(context, Plan);

    internal override void Check(InputCheck check) => check.Written(nameof(Plan), Plan);
}
