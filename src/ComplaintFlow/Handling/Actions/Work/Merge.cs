using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling.Actions;

/// <summary>Merges the complaint into another one about the same matter of the same person (并案).</summary>
/// <param name="Master">The complaint that goes on. It must be open.</param>
/// <remarks>
/// If the two share neither a person nor goods nor a group, the <see cref="ComplaintAction.Reason"/> is required. The complaint
/// keeps its states and clocks until the other one has taken it over, after the commit. If the other one has ended or was merged
/// itself in the meantime, the merge is not done, and the notice <c>MergeUndone</c> tells the actor who asked for it.
/// </remarks>
public sealed record Merge(ComplaintId Master) : ComplaintAction
{
    /// <inheritdoc/>
    public override string Trigger => nameof(Merge);

    internal override bool GathersFacts => true;

    internal override ValueTask<Facts> GatherAsync(
        IFactSource source, Complaint complaint, Facts facts, CancellationToken cancellationToken) =>
        source.WithMasterAsync(facts, Master, cancellationToken);

    internal override void Apply(DecisionContext context)
    {
        if (!context.IsStrict)
            context.Emit(new MergedInto { Master = Master, At = context.Now });
        else if (MergeCheck.Of(
            context.Complaint, context.Facts.Master, context.Facts.IsMasterOver,
            context.Facts.Master?.Links?.Proposed is not null) is { } refusal)
            context.Refusals.Add(refusal);
        else if (string.IsNullOrWhiteSpace(Reason) && !RelatedComplaints.Of(context.Complaint, context.Facts.Master!, context.Book))
            context.Refuse(
                DiagnosticCodes.NothingInCommon, "The two complaints share neither a person, nor goods, nor a group.",
                "Give the Reason why they are one matter, or name the complaint that has it.", nameof(Reason));
        else
            context.ProposeMerge(Master);
    }

    internal override void Fire(DecisionContext context, int trigger)
    {
        if (context.IsStrict)
            context.Transitions.MustBePossible(trigger, context.Actor, isApplied: true);
        else
            base.Fire(context, trigger);
    }
}
