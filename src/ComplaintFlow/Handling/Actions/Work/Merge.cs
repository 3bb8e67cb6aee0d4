using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling;

/// <summary>Ends a complaint that another one has already: the same person, the same matter (并案). The other one notes it after the commit. Where the two share neither a person nor goods nor a group, the <see cref="ComplaintAction.Reason"/> is required.</summary>
/// <param name="Master">The complaint that goes on.</param>
public sealed record Merge(ComplaintId Master) : ComplaintAction
{
    /// <inheritdoc/>
    public override string Trigger => nameof(Merge);

    internal override void Apply(Draft draft)
    {
        if (draft.IsStrict && (Master == draft.Complaint.Id || draft.Master is not { Links: null or { Master: null } } master || master.Outcome == CloseOutcomes.Withdrawn || master.IsDrill != draft.Complaint.IsDrill))
            draft.Refuse("CF3052", "The complaint cannot be merged into this one.", "Name another complaint that exists, was neither merged nor withdrawn itself, and is an exercise only where this one is.");
        else if (draft.IsStrict && string.IsNullOrWhiteSpace(Reason) && !Kinship.Of(draft.Complaint, draft.Master!))
            draft.Refuse("CF3054", "The two complaints share neither a person, nor goods, nor a group.", "Give the Reason why they are one matter, or name the complaint that has it.");
        else
            draft.Emit(new MergedInto { Master = Master });
    }
}
