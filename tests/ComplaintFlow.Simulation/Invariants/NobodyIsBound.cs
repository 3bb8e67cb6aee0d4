using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Simulation.World;

namespace ComplaintFlow.Simulation.Invariants;

/// <summary>
/// Nothing beyond authority is agreed: an unknown amount is the highest, and everything that binds the house to pay was approved by
/// somebody who may.
/// </summary>
internal sealed class NobodyIsBound : Invariant
{
    /// <summary>The limits of the preset <c>standard</c>, which the books use.</summary>
    private static readonly (string Role, decimal Limit)[] Limits =
    [
        (Roles.DepartmentSupervisor, 2_000), (Roles.BusinessManager, 20_000), (Roles.Approver, 100_000),
            (Roles.Executive, decimal.MaxValue),
    ];

    public override ValueTask LookAsync(Complaint complaint, IReadOnlyList<HistoryEntry> history, SimulatedWorld world)
    {
        var approvers = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        bool hasAuthority = false;
        foreach (HistoryEntry entry in history)
        {
            if (entry.Events.Any(one => one is OptionsProposed or RoundBegan))
            {
                approvers.Clear();
                hasAuthority = false;
            }
            hasAuthority |= entry.Events.Any(one => one is ApprovalRequested);
            if (entry.Action == "Approve")
                approvers.UnionWith(entry.Roles);
            foreach (Agreement agreed in entry.Events.OfType<Settled>().Select(one => one.Agreement)
                .Where(one => one.Kind != AgreementKind.Ordered))
            {
                // Whoever notes a mediated settlement approves it by that.
                IEnumerable<string> roles = agreed.Kind == AgreementKind.Mediated ? approvers.Concat(entry.Roles) : approvers;
                if (hasAuthority)
                    Check(agreed, complaint, roles.ToHashSet(StringComparer.OrdinalIgnoreCase));
                else if (agreed.Kind == AgreementKind.Mediated && approvers.Count == 0 && !entry.Roles.Any(IsHigh)
                    && Total(agreed, complaint) > 200)
                {
                    Broken("mediated, where no authority is configured",
                        $"{string.Join(", ", entry.Roles)} bind the house to {Tell(agreed)} alone.");
                }
            }
        }
        return ValueTask.CompletedTask;
    }

    private void Check(Agreement agreed, Complaint complaint, HashSet<string> roles)
    {
        decimal limit = Limits.Where(one => roles.Contains(one.Role)).Select(one => one.Limit).DefaultIfEmpty(200).Max();
        decimal total = Total(agreed, complaint);
        if (total > limit)
            Broken($"{agreed.Kind}, {(total == decimal.MaxValue ? "an unknown amount" : "too much")}",
                $"{Tell(agreed)} is agreed; {limit} was approved, by {string.Join(", ", roles)}.");
    }

    private static bool IsHigh(string role) => role is Roles.BusinessManager or Roles.Approver or Roles.Executive;

    /// <summary>What a remedy costs at most. A refund without an amount costs the price, and what has no price has no bound.</summary>
    private static decimal Cost(Remedy remedy, Complaint complaint) => remedy switch
    {
        { Amount: { } amount } => amount.Amount,
        { Kind: RemedyKind.Refund or RemedyKind.PriceReduction or RemedyKind.Return or RemedyKind.Exchange or RemedyKind.Replacement } =>
            complaint.Product?.Price is { Amount: > 0 } price ? price.Amount : decimal.MaxValue,
        {
            Kind: RemedyKind.Compensation or RemedyKind.StatutoryDamages or RemedyKind.Voucher or RemedyKind.LoyaltyPoints
                or RemedyKind.Gift or RemedyKind.ValueAddedService or RemedyKind.ExclusiveOffer or RemedyKind.VipService,
        } => decimal.MaxValue,
        _ => 0,
    };

    private static decimal Total(Agreement agreed, Complaint complaint)
    {
        try
        {
            return agreed.Remedies.Sum(one => Cost(one, complaint));
        }
        catch (OverflowException)
        {
            return decimal.MaxValue;
        }
    }

    private static string Tell(Agreement agreed) => string.Join(", ", agreed.Remedies);
}
