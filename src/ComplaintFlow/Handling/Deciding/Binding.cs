using ComplaintFlow.Complaints;

namespace ComplaintFlow.Handling.Deciding;

/// <summary>
/// The one check of whatever binds the house to pay: it was approved as far as it goes, or whoever does it may approve it alone.
/// </summary>
internal static class Binding
{
    /// <summary>Who may bind the house where the rules know no authority: whoever stands above handlers.</summary>
    private static readonly string[] s_above = [Roles.BusinessManager, Roles.Approver, Roles.Executive];

    /// <summary>What the automatic level of the preset covers, for rules without authority. A test compares the two.</summary>
    private static readonly Costs s_small = new([new Money(200, "CNY")], false);

    /// <summary>What the house is bound to already: granted in earlier rounds, agreed, and promised besides.</summary>
    public static Costs Bound(Complaint complaint) =>
        Costs.Of(complaint, (complaint.Resolution?.Granted ?? []).Concat(complaint.Resolution?.Agreement?.Remedies ?? []))
            .And(new Costs([.. complaint.Commitments.Select(made => made.Amount).OfType<Money>()], false));

    /// <summary>What the proposal may cost, with what the house is bound to already: nothing is gained by splitting.</summary>
    public static Costs Proposed(Complaint complaint) =>
        Bound(complaint).And(Costs.OneOf([.. (complaint.Resolution?.Options ?? []).Select(option =>
            Costs.Of(complaint, option.Remedies))]));

    /// <summary>Refuses what goes beyond what was approved, unless the actor may approve it alone and has not handled it.</summary>
    public static void Cover(Draft draft, Costs cost)
    {
        if (!draft.IsStrict)
            return;
        if (!draft.Book.Authority.IsConfigured)
        {
            CoverWithoutAuthority(draft, cost);
            return;
        }
        ApprovalChain asked = draft.Book.Authority.ChainFor(draft.Scope, cost.Amounts, "", draft.Now, cost.HasUnknown);
        bool alone = asked.Steps.All(step => draft.Actor.Has(step.Role)) && (asked.Steps.Count == 0 || IsOther(draft));
        if (alone || (draft.Complaint.Approvals is [.., { IsApproved: true } chain] && Covers(chain, asked)))
            return;
        Refuse(draft, string.Join(", ", asked.Steps.Select(step => step.Role)));
    }

    /// <summary>Refuses what asks for more than handlers may grant alone, or for an amount that nobody knows.</summary>
    public static void WithinOwnAuthority(Draft draft, Costs cost)
    {
        if (!draft.IsStrict || cost.IsNothing)
            return;
        string? beyond = cost.HasUnknown ? "Money is asked for, and it is not known how much." : OwnLimit(draft, cost);
        if (beyond is not null)
            draft.Refuse(DiagnosticCodes.FastTrackNotAllowed, beyond, "Have it investigated; or give the price of the product, where the price is what is asked for.");
    }

    private static string? OwnLimit(Draft draft, Costs cost)
    {
        if (!draft.Book.Authority.IsConfigured)
            return cost.IsWithin(s_small) ? null
                : $"More is asked for than {s_small.Amounts[0]}, which handlers grant alone where the rules have no Authority.";
        return draft.Book.Authority.ChainFor(draft.Scope, cost.Amounts, "", draft.Now).Steps is [var first, ..]
            ? $"More is asked for than handlers grant alone: it takes {first.Role} ({first.Why})."
            : null;
    }

    private static void CoverWithoutAuthority(Draft draft, Costs cost)
    {
        bool approved = draft.Complaint.Resolution?.ApprovedBy is not null && cost.IsWithin(Proposed(draft.Before));
        if (!cost.IsNothing && !approved && !(s_above.Any(draft.Actor.Has) && IsOther(draft)))
            Refuse(draft, $"one of {string.Join(", ", s_above)}, who has not handled the complaint");
    }

    /// <summary>Four eyes: whoever handled or proposed before this action does not approve alone.</summary>
    private static bool IsOther(Draft draft) =>
        (Involvement.Of(draft.Before, draft.Actor.Id) & (Participation.Owned | Participation.Handled | Participation.Proposed)) == Participation.None;

    /// <summary>Whether as much was approved, and by everybody who is asked besides the levels: counsel, top management.</summary>
    private static bool Covers(ApprovalChain chain, ApprovalChain asked) =>
        new Costs(asked.Exposure, asked.HasUnknownAmount).IsWithin(new Costs(chain.Exposure, chain.HasUnknownAmount))
        && asked.Steps.Where(step => step.Level is null).All(step =>
            chain.Steps.Any(approved => Conditions.Names.Same(approved.Role, step.Role)));

    private static void Refuse(Draft draft, string takes) =>
        draft.Refuse(DiagnosticCodes.ApprovalRequired, "It goes beyond what was approved.", $"Propose it (ProposeOptions) and have it approved first, or let somebody do it who may approve it alone. It takes: {takes}.");
}
