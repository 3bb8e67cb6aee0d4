using ComplaintFlow.Complaints;
using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling.Actions;

/// <summary>Approves what is proposed, for one step of its chain. Whoever proposed it, or approved an earlier step, does not.</summary>
[Precondition<Approve>]
public sealed record Approve : ComplaintAction, IHasPrecondition
{
    /// <inheritdoc/>
    public override string Trigger => nameof(Approve);

    /// <summary>What the approver says to it.</summary>
    [MultilineText, Privacy(PrivacyClass.BusinessSecret)]
    public string? Comment { get; init; }

    static void IHasPrecondition.Ask(DecisionContext context) => Approvals.MayDecide(context, approved: true);

    internal override void Apply(DecisionContext context) => Approvals.Decide(context, approved: true, Comment);
}
