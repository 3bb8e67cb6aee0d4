using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Routing.Compiled;

namespace ComplaintFlow.Handling.Deciding;

/// <summary>
/// Computes who must approve a proposal, and applies their decisions. If the rules have no authority levels, only someone other
/// than the proposer must approve.
/// </summary>
internal static class Approvals
{
    public static void Request(DecisionContext context)
    {
        if (context.Book.Authority.IsConfigured)
            context.Emit(new ApprovalRequested { Chain = New(context) });
    }

    /// <summary>Requires that a step is open, and that this actor may decide it.</summary>
    public static void MayDecide(DecisionContext context, bool approved)
    {
        var last = ApprovalChain.Of(context.Complaint);
        if (approved && last is { IsApproved: true, Steps.Count: > 0 } && context.Book.Authority.IsConfigured)
            context.Refuse(
                DiagnosticCodes.ApprovalStepNotNext, "The proposal is approved already.", "Propose again, where something is to change.");
        if (approved && last is { IsRefused: true } && context.Book.Authority.IsConfigured)
            context.Refuse(DiagnosticCodes.ApprovalStepNotNext, "The proposal was refused.", "Propose again.");
        if (context.Refusals.Count == 0 && Open(context) is { } chain
            && MandateFor(context, chain, chain.Next!.Number).Refusal is { } refusal)
            context.Refusals.Add(refusal);
    }

    public static void Decide(DecisionContext context, bool approved, string? comment)
    {
        // A proposal made before there were authority levels needs them now.
        if (WasMadeWithoutChain(context.Complaint))
            Request(context);
        if (ApprovalChain.Of(context.Complaint) is not { IsApproved: false, IsRefused: false } chain)
        {
            if (approved && context.Complaint.Resolution?.ProposedBy is not null)
                context.Emit(new ProposalApproved { By = context.Actor.Id });
            return;
        }
        int step = chain.Next!.Number;
        Mandate mandate = context.IsStrict ? MandateFor(context, chain, step) : default;
        context.Emit(new ApprovalStepDecided
        {
            Chain = chain.Id, Step = step,
            Decision = new ApprovalDecision(approved, context.Actor.Id, context.Now, mandate.DelegatedFrom, comment),
        });
    }

    /// <summary>Gets the chain that waits for a decision, or the one that must be requested first.</summary>
    private static ApprovalChain? Open(DecisionContext context)
    {
        if (ApprovalChain.Of(context.Complaint) is { IsApproved: false, IsRefused: false } chain)
            return chain;
        return WasMadeWithoutChain(context.Complaint)
            && context.Book.Authority.IsConfigured
            && New(context) is { IsApproved: false } made ? made : null;
    }

    private static Mandate MandateFor(DecisionContext context, ApprovalChain chain, int step) => context.Book.Authority.MayDecide(
        chain, step, context.Actor, context.Now, context.MustKeepOut);

    private static bool WasMadeWithoutChain(Complaint complaint) =>
        complaint.Resolution is { ProposedBy: not null, ApprovedBy: null, Approval: null };

    private static ApprovalChain New(DecisionContext context)
    {
        Costs cost = SpendingAuthority.Proposed(context.Complaint);
        return context.Book.Authority.ChainFor(
            context.Scope, cost.Amounts, context.Complaint.Resolution!.ProposedBy!, context.Now, cost.HasUnknown);
    }

    /// <summary>Requires that an option to be accepted neither waits for approval nor was refused.</summary>
    public static void MustBeGranted(DecisionContext context)
    {
        if (context.IsStrict && ApprovalChain.Of(context.Complaint) is { IsApproved: false })
            context.Refuse(
                DiagnosticCodes.OptionNotApproved, "The options were not approved.", "Have them approved first, or propose others.");
    }
}
