using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Conditions;
using ComplaintFlow.Routing.Compiled;

namespace ComplaintFlow.Handling.Deciding;

/// <summary>Who must approve what is proposed, and what they decide. Rules without authority ask for nobody but somebody else than the proposer.</summary>
internal static class Approvals
{
    public static void Request(Draft draft)
    {
        if (draft.Book.Authority.IsConfigured)
            draft.Emit(new ApprovalRequested { Chain = draft.Book.Authority.ChainFor(draft.Scope, Exposure(draft.Complaint), draft.Actor.Id, draft.Now) });
    }

    public static void Decide(Draft draft, bool approved, string? comment)
    {
        if (approved && draft.Complaint.Approvals is [.., { IsApproved: true, Steps.Count: > 0 }] && draft.Book.Authority.IsConfigured)
            draft.Refuse("CF3025", "The proposal is approved already.", "Propose again, where something is to change.");
        if (approved && draft.Complaint.Approvals is [.., { IsRefused: true }] && draft.Book.Authority.IsConfigured)
            draft.Refuse("CF3025", "The proposal was refused.", "Propose again.");
        if (draft.Complaint.Approvals is not [.., { IsApproved: false, IsRefused: false } chain])
        {
            draft.MustDiffer(draft.Complaint.Resolution?.ProposedBy, "proposed it");
            return;
        }
        int step = chain.Next!.Number;
        Mandate mandate = draft.IsStrict ? draft.Book.Authority.MayDecide(chain, step, draft.Actor, draft.Now) : default;
        if (mandate.Refusal is { } refusal)
            draft.Refusals.Add(refusal);
        else
            draft.Emit(new ApprovalStepDecided { Chain = chain.Id, Step = step, Decision = new ApprovalDecision(approved, draft.Actor.Id, draft.Now, mandate.DelegatedFrom, comment) });
    }

    /// <summary>A settlement that comes from outside was approved by all whom it would need as a proposal, or whoever notes it has all their roles.</summary>
    public static void Cover(Draft draft)
    {
        if (!draft.IsStrict || !draft.Book.Authority.IsConfigured)
            return;
        Resolution settled = draft.Complaint.Resolution!;
        ApprovalChain asked = draft.Book.Authority.ChainFor(draft.Scope, Amounts(settled.Granted.Concat(settled.Agreement!.Remedies)), "", draft.Now);
        if (asked.Steps.All(step => draft.Actor.Has(step.Role)) || (draft.Complaint.Approvals is [.., { IsApproved: true } chain] && Covers(chain, asked)))
            return;
        string roles = string.Join(", ", asked.Steps.Select(step => step.Role));
        draft.Refuse("CF3053", "The settlement goes beyond what was approved.", $"Propose it (ProposeOptions) and have it approved first, or let somebody note it who may approve it alone. It takes: {roles}.");
    }

    /// <summary>Whether as much was approved, and by everybody who is asked besides the levels: counsel, top management.</summary>
    private static bool Covers(ApprovalChain chain, ApprovalChain asked) =>
        asked.Exposure.All(cost => IsWithin(cost, chain))
        && asked.Steps.Where(step => step.Level is null).All(step => chain.Steps.Any(approved => Names.Same(approved.Role, step.Role)));

    private static bool IsWithin(Money cost, ApprovalChain chain) => chain.Exposure.Any(approved => approved.Currency == cost.Currency && approved.Amount >= cost.Amount);

    /// <summary>What the complaint may cost: what was granted before, and of the options the dearest in each currency.</summary>
    private static IEnumerable<Money> Exposure(Complaint complaint)
    {
        Resolution resolution = complaint.Resolution!;
        IEnumerable<Money> options = resolution.Options
            .SelectMany(option => Amounts(option.Remedies).GroupBy(amount => amount.Currency, (currency, amounts) => new Money(amounts.Sum(amount => amount.Amount), currency), StringComparer.Ordinal))
            .GroupBy(sum => sum.Currency, (currency, sums) => new Money(sums.Max(sum => sum.Amount), currency), StringComparer.Ordinal);
        return Amounts(resolution.Granted).Concat(Amounts(resolution.Agreement?.Remedies ?? [])).Concat(options);
    }

    private static IEnumerable<Money> Amounts(IEnumerable<Remedy> remedies) => remedies.Select(remedy => remedy.Amount).OfType<Money>();
}
