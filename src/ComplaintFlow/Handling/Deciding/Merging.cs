using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Conditions;

namespace ComplaintFlow.Handling.Deciding;

/// <summary>Proposes, completes and undoes a merge on the complaint that is to end.</summary>
internal static class Merging
{
    public static void ProposeMerge(this DecisionContext context, ComplaintId master) => context.Emit(new MergeProposed
    {
        Merge = new ProposedMerge(master, context.Actor.Id)
        {
            Tell = context.Actor.Roles.Contains(Roles.CaseOwner, Names.Comparer) ? [Roles.CaseOwner]
                : [Roles.CaseOwner, .. context.Actor.Roles.Where(role => !Names.Same(role, Roles.Complainant))],
        },
    });

    /// <summary>Drops the proposed merge, and tells the actor who proposed it.</summary>
    public static void DropProposedMerge(this DecisionContext context, string why)
    {
        if (context.Complaint.Links?.Proposed is not { } proposed)
            return;
        context.Emit(new MergeUndone { Master = proposed.Master, Why = why });
        context.Notify(new PendingNotice(nameof(MergeUndone), proposed.Tell));
    }

    /// <summary>Undoes the merge. What it had ended runs on as if there had been no merge.</summary>
    public static void TakeMergeBack(this DecisionContext context, string why)
    {
        if (context.Complaint.Links is not { Master: { } master } links)
            return;
        context.Emit(new MergeUndone { Master = master, Why = why });
        if (links.MergedAt is { } mergedAt)
            context.MoveClocks(mergedAt, static (clocks, in scope, mergedAt) => clocks.OnUnmerged(scope.Complaint, mergedAt));
        context.IsUnmerged = true;
        context.Notify(new PendingNotice(nameof(MergeUndone), [Roles.CaseOwner, Roles.DepartmentSupervisor]));
    }
}
