using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling;

/// <summary>
/// Ends a complaint that another one has already: the same person, the same matter (并案). If the two share neither a person nor goods nor a group, the
/// <see cref="ComplaintAction.Reason"/> is required. The complaint stays where it is, with its clocks, until the other one has taken it after the commit.
/// If that one has ended or was merged itself meanwhile, the merge is not done, and whoever asked for it is told by the notice <c>MergeUndone</c>.
/// </summary>
/// <param name="Master">The complaint that goes on. It is open.</param>
public sealed record Merge(ComplaintId Master) : ComplaintAction
{
    /// <inheritdoc/>
    public override string Trigger => nameof(Merge);

    internal override void Apply(Draft draft)
    {
        if (!draft.IsStrict)
            draft.Emit(new MergedInto { Master = Master, At = draft.Now });
        else if (MergeCheck.Of(draft.Complaint, draft.Master, draft.IsMasterOver, draft.Master?.Links?.Proposed is not null) is { } refusal)
            draft.Refusals.Add(refusal);
        else if (string.IsNullOrWhiteSpace(Reason) && !Kinship.Of(draft.Complaint, draft.Master!, draft.Book))
            draft.Refuse(DiagnosticCodes.NothingInCommon, "The two complaints share neither a person, nor goods, nor a group.", "Give the Reason why they are one matter, or name the complaint that has it.", nameof(Reason));
        else
            draft.ProposeMerge(Master);
    }

    internal override void Fire(Draft draft, int trigger)
    {
        if (draft.IsStrict)
            draft.MustBePossible(trigger, draft.Actor, isApplied: true);
        else
            base.Fire(draft, trigger);
    }
}
