using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;

namespace ComplaintFlow.Handling.Deciding;

/// <summary>How a merge is proposed, done and undone on the complaint that is to end.</summary>
internal sealed partial class Draft
{
    /// <summary>Whether the decision takes a merge back: the same handling goes on, and no new round begins.</summary>
    private bool _isUnmerged;

    /// <summary>Whether the main region has ended.</summary>
    public bool IsOver => Workflow.Regions[0].Find(Complaint.State) is not { Closed: false, Final: false };

    /// <summary>The complaint that this one is to be merged into; null if there is none.</summary>
    public Complaint? Master => _facts.Master;

    /// <summary>Whether that complaint has ended.</summary>
    public bool IsMasterOver => _facts.IsMasterOver;

    public void ProposeMerge(ComplaintId master) => Emit(new MergeProposed
    {
        Merge = new ProposedMerge(master, Actor.Id)
        {
            Tell = Actor.Roles.Contains(Roles.CaseOwner, Conditions.Names.Comparer) ? [Roles.CaseOwner]
                : [Roles.CaseOwner, .. Actor.Roles.Where(role => !Conditions.Names.Same(role, Roles.Complainant))],
        },
    });

    /// <summary>The merge that was proposed is not done; whoever proposed it is told.</summary>
    public void DropProposedMerge(string why)
    {
        if (Complaint.Links?.Proposed is not { } proposed)
            return;
        Emit(new MergeUndone { Master = proposed.Master, Why = why });
        Notify(new NoticeDraft(nameof(MergeUndone), proposed.Tell));
    }

    /// <summary>The merge that was done is taken back: what it ended runs on as if it had not.</summary>
    public void TakeMergeBack(string why)
    {
        if (Complaint.Links is not { Master: { } master } links)
            return;
        Emit(new MergeUndone { Master = master, Why = why });
        if (links.MergedAt is { } mergedAt)
            _clocks.OnUnmerged(Complaint, mergedAt);
        EmitClocks();
        _isUnmerged = true;
        Notify(new NoticeDraft(nameof(MergeUndone), [Roles.CaseOwner, Roles.DepartmentSupervisor]));
    }
}
