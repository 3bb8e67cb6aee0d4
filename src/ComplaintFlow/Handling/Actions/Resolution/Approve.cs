using ComplaintFlow.Complaints;
using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling;

/// <summary>Approves what is proposed, for one step of its chain. Whoever proposed it, or approved an earlier step, does not.</summary>
public sealed record Approve : ComplaintAction, IHasPrecondition
{
    /// <inheritdoc/>
    public override string Trigger => nameof(Approve);

    /// <summary>What the approver says to it.</summary>
    [Text, Privacy(PrivacyClass.BusinessSecret)]
    public string? Comment { get; init; }

    static void IHasPrecondition.Ask(Draft draft) => Approvals.MayDecide(draft, approved: true);

    internal override void Apply(Draft draft) => Approvals.Decide(draft, approved: true, Comment);
}
