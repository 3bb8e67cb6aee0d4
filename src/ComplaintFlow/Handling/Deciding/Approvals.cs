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
            draft.Emit(new ApprovalRequested { Chain = draft.Book.Authority.ChainFor(draft.Scope, Exposure(draft.Complaint), draft.Actor.Id, draft.Now) });
    }

    public static void Decide(Draft draft, bool approved, string? comment)
    {
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

    /// <summary>A settlement that comes from outside costs no more than was approved or needs no approval, or whoever notes it may approve that much.</summary>
    public static void Cover(Draft draft)
    {
        if (!draft.IsStrict || !draft.Book.Authority.IsConfigured)
            return;
        Resolution settled = draft.Complaint.Resolution!;
        ApprovalChain asked = draft.Book.Authority.ChainFor(draft.Scope, Amounts(settled.Granted.Concat(settled.Agreement!.Remedies)), "", draft.Now);
        if (asked.Steps.LastOrDefault(step => step.Level is not null) is not { } top || draft.Actor.Has(top.Role) || (draft.Complaint.Approvals is [.., { IsApproved: true } chain] && asked.Exposure.All(cost => IsWithin(cost, chain))))
            return;
        draft.Refuse("CF3053", "The settlement costs more than was approved.", $"Let somebody note it who may approve as much: it takes the role {top.Role}.");
    }

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
