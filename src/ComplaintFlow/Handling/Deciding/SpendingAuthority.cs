using ComplaintFlow.Complaints;

namespace ComplaintFlow.Handling.Deciding;

/// <summary>
/// Checks everything that commits the organisation to pay: it must be approved to that extent, or the actor must be able to
/// approve it alone. This is the only such check.
/// </summary>
internal static class SpendingAuthority
{
    /// <summary>The roles that may commit the organisation if the rules have no authority levels: those above handlers.</summary>
    private static readonly string[] s_above = [Roles.BusinessManager, Roles.Approver, Roles.Executive];

    /// <summary>The limit of the preset's automatic level, for rules without authority levels. A test compares the two.</summary>
    private static readonly Costs s_small = new([new Money(200, "CNY")], false);

    /// <summary>
    /// Gets the costs to which the organisation is already committed: granted in earlier rounds, agreed, and promised separately.
    /// </summary>
    /// <remarks>Demands that were granted count as far as they go beyond what was agreed, because an agreement often grants them.</remarks>
    public static Costs Bound(Complaint complaint)
    {
        var agreed = Costs.Of(complaint, (complaint.Resolution?.Granted ?? []).Concat(complaint.Resolution?.Agreement?.Remedies ?? []));
        var granted = Costs.Of(complaint, complaint.Demands.Where(demand => demand.Status == DemandStatus.Granted));
        return Costs.OneOf([agreed, granted])
            .And(new Costs([.. complaint.Commitments.Select(made => made.Amount).OfType<Money>()], false));
    }

    /// <summary>
    /// Gets the possible costs of the proposal together with the existing commitments, so that splitting gains nothing.
    /// </summary>
    public static Costs Proposed(Complaint complaint) =>
        Bound(complaint).And(Costs.OneOf([.. (complaint.Resolution?.Options ?? []).Select(option =>
            Costs.Of(complaint, option.Remedies))]));

    /// <summary>
    /// Refuses costs beyond what was approved, unless the actor may approve them alone and has not handled the complaint.
    /// </summary>
    public static void Cover(DecisionContext context, Costs cost)
    {
        if (!context.IsStrict)
            return;
        if (!context.Book.Authority.IsConfigured)
        {
            CoverWithoutAuthority(context, cost);
            return;
        }
        ApprovalChain asked = context.Book.Authority.ChainFor(context.Scope, cost.Amounts, "", context.Now, cost.HasUnknown);
        bool alone = asked.Steps.All(step => context.Actor.Has(step.Role)) && (asked.Steps.Count == 0 || IsOther(context));
        if (alone || (ApprovalChain.Of(context.Complaint) is { IsApproved: true } chain && Covers(chain, asked)))
            return;
        Refuse(context, string.Join(", ", asked.Steps.Select(step => step.Role)));
    }

    /// <summary>Refuses costs beyond what handlers may grant alone, or with an unknown amount.</summary>
    public static void WithinOwnAuthority(DecisionContext context, Costs cost)
    {
        if (!context.IsStrict || cost.IsNothing)
            return;
        string? beyond = cost.HasUnknown ? "The demand is for money, and its amount is not known." : OwnLimit(context, cost);
        if (beyond is not null)
            context.Refuse(
                DiagnosticCodes.FastTrackNotAllowed, beyond,
                "Have it investigated; or give the price of the product if the demand is for the price.");
    }

    private static string? OwnLimit(DecisionContext context, Costs cost)
    {
        if (!context.Book.Authority.IsConfigured)
            return cost.IsWithin(s_small) ? null
                : $"The demand is more than {s_small.Amounts[0]}, which handlers may grant alone if the rules have no Authority.";
        return context.Book.Authority.ChainFor(context.Scope, cost.Amounts, "", context.Now).Steps is [var first, ..]
            ? $"The demand is more than handlers may grant alone: it needs {first.Role} ({first.Why})."
            : null;
    }

    private static void CoverWithoutAuthority(DecisionContext context, Costs cost)
    {
        bool approved = context.Complaint.Resolution?.ApprovedBy is not null && cost.IsWithin(Proposed(context.Before));
        if (!cost.IsNothing && !approved && !(s_above.Any(context.Actor.Has) && IsOther(context)))
            Refuse(context, $"one of {string.Join(", ", s_above)}, who has not handled the complaint");
    }

    /// <summary>Determines whether the actor neither handled nor proposed before this action (the four-eyes principle).</summary>
    private static bool IsOther(DecisionContext context) =>
        (Involvement.Of(
            context.Before,
            context.Actor.Id) & (Participation.Owned | Participation.Handled | Participation.Proposed)) == Participation.None;

    /// <summary>
    /// Determines whether as much was approved, including by everyone who is required in addition to the levels: counsel, top
    /// management.
    /// </summary>
    private static bool Covers(ApprovalChain chain, ApprovalChain asked) =>
        new Costs(asked.Exposure, asked.HasUnknownAmount).IsWithin(new Costs(chain.Exposure, chain.HasUnknownAmount))
        && asked.Steps.Where(step => step.Level is null).All(step =>
            chain.Steps.Any(approved => Conditions.Names.Same(approved.Role, step.Role)));

    private static void Refuse(DecisionContext context, string takes) =>
        context.Refuse(
            DiagnosticCodes.ApprovalRequired, "The cost is more than what was approved.",
            $"Propose it (ProposeOptions) and have it approved first, or let somebody do it who may approve it alone. It needs: {takes}.");
}
