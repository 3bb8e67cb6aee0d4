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
        bool hasAuthority = complaint.Approvals.Count > 0;
        foreach (HistoryEntry entry in history)
        {
            if (entry.Events.Any(one => one is OptionsProposed))
                approvers.Clear();
            if (entry.Action == "Approve")
                approvers.UnionWith(entry.Roles);
            foreach (Agreement agreed in entry.Events.OfType<Settled>().Select(one => one.Agreement)
                .Where(one => one.Kind != AgreementKind.Ordered))
            {
                // Whoever notes a mediated settlement approves it by that.
                IEnumerable<string> roles = agreed.Kind == AgreementKind.Mediated ? approvers.Concat(entry.Roles) : approvers;
                if (hasAuthority)
                    Check(agreed, roles.ToHashSet(StringComparer.OrdinalIgnoreCase));
                else if (agreed.Kind == AgreementKind.Mediated && approvers.Count == 0 && !entry.Roles.Any(IsHigh) && Total(agreed) > 200)
                    Broken("mediated, where no authority is configured",
                        $"{string.Join(", ", entry.Roles)} bind the house to {Tell(agreed)} alone.");
            }
        }
        return ValueTask.CompletedTask;
    }

    private void Check(Agreement agreed, HashSet<string> roles)
    {
        decimal limit = Limits.Where(one => roles.Contains(one.Role)).Select(one => one.Limit).DefaultIfEmpty(200).Max();
        if (Total(agreed) > limit)
            Broken($"{agreed.Kind}, {(IsUnknown(agreed) ? "an unknown amount" : "too much")}",
                $"{Tell(agreed)} is agreed; {limit} was approved, by {string.Join(", ", roles)}.");
    }

    private static bool IsHigh(string role) => role is Roles.BusinessManager or Roles.Approver or Roles.Executive;

    private static bool IsUnknown(Agreement agreed) =>
        agreed.Remedies.Any(one =>
            one is { Amount: null, Kind: RemedyKind.Refund or RemedyKind.Compensation or RemedyKind.StatutoryDamages
            or RemedyKind.PriceReduction });

    private static decimal Total(Agreement agreed)
    {
        if (IsUnknown(agreed))
            return decimal.MaxValue;
        try
        {
            return agreed.Remedies.Sum(one => one.Amount?.Amount ?? 0);
        }
        catch (OverflowException)
        {
            return decimal.MaxValue;
        }
    }

    private static string Tell(Agreement agreed) => string.Join(", ", agreed.Remedies);
}
