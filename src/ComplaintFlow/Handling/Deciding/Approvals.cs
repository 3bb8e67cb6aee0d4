using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Routing.Compiled;

namespace ComplaintFlow.Handling.Deciding;

/// <summary>Who must approve what is proposed, and what they decide. Rules without authority ask for nobody but somebody else than the proposer.</summary>
internal static class Approvals
{
    public static void Request(Draft draft)
    {
        if (draft.Book.Authority.IsConfigured)
            draft.Emit(new ApprovalRequested { Chain = New(draft) });
    }

    /// <summary>Whether something is left to decide, and by this actor.</summary>
    public static void MayDecide(Draft draft, bool approved)
    {
        if (approved && draft.Complaint.Approvals is [.., { IsApproved: true, Steps.Count: > 0 }] && draft.Book.Authority.IsConfigured)
            draft.Refuse(DiagnosticCodes.ApprovalStepNotNext, "The proposal is approved already.", "Propose again, where something is to change.");
        if (approved && draft.Complaint.Approvals is [.., { IsRefused: true }] && draft.Book.Authority.IsConfigured)
            draft.Refuse(DiagnosticCodes.ApprovalStepNotNext, "The proposal was refused.", "Propose again.");
        if (draft.Refusals.Count == 0 && Open(draft) is { } chain
            && draft.Book.Authority.MayDecide(chain, chain.Next!.Number, draft.Actor, draft.Now).Refusal is { } refusal)
            draft.Refusals.Add(refusal);
    }

    public static void Decide(Draft draft, bool approved, string? comment)
    {
        // What was proposed before there was authority needs it now.
        if (draft.Complaint is { Approvals.Count: 0, Resolution: { ProposedBy: not null, ApprovedBy: null } })
            Request(draft);
        if (draft.Complaint.Approvals is not [.., { IsApproved: false, IsRefused: false } chain])
        {
            if (approved && draft.Complaint.Resolution?.ProposedBy is not null)
                draft.Emit(new ProposalApproved { By = draft.Actor.Id });
            return;
        }
        int step = chain.Next!.Number;
        Mandate mandate = draft.IsStrict ? draft.Book.Authority.MayDecide(chain, step, draft.Actor, draft.Now) : default;
        draft.Emit(new ApprovalStepDecided { Chain = chain.Id, Step = step, Decision = new ApprovalDecision(approved, draft.Actor.Id, draft.Now, mandate.DelegatedFrom, comment) });
    }

    /// <summary>The chain that waits for somebody, or the one that would have to be asked for first.</summary>
    private static ApprovalChain? Open(Draft draft)
    {
        if (draft.Complaint.Approvals is [.., { IsApproved: false, IsRefused: false } chain])
            return chain;
        return draft.Complaint is { Approvals.Count: 0, Resolution: { ProposedBy: not null, ApprovedBy: null } } && draft.Book.Authority.IsConfigured
            && New(draft) is { IsApproved: false } made ? made : null;
    }

    private static ApprovalChain New(Draft draft)
    {
        Costs cost = Binding.Proposed(draft.Complaint);
        return draft.Book.Authority.ChainFor(draft.Scope, cost.Amounts, draft.Complaint.Resolution!.ProposedBy!, draft.Now, cost.HasUnknown);
    }

    /// <summary>Nobody accepts an option that waits for its approval, or was refused.</summary>
    public static void MustBeGranted(Draft draft)
    {
        if (draft.IsStrict && draft.Complaint.Approvals is [.., { IsApproved: false }])
            draft.Refuse(DiagnosticCodes.OptionNotApproved, "The options were not approved.", "Have them approved first, or propose others.");
    }
}
