using ComplaintFlow.Complaints;
using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling.Actions;

/// <summary>
/// Approves one step of the proposal's approval chain. The actor must not have made the proposal or approved an earlier step.
/// </summary>
[Precondition<Approve>]
public sealed record Approve : ComplaintAction, IHasPrecondition
{
    /// <inheritdoc/>
    public override string Trigger => nameof(Approve);

    /// <summary>The approver's comment.</summary>
    [MultilineText, BusinessSecret]
    public string? Comment { get; init; }

    static void IHasPrecondition.Ask(DecisionContext context) => Approvals.MayDecide(context, approved: true);

    internal override void Apply(DecisionContext context) => Approvals.Decide(context, approved: true, Comment);
}
