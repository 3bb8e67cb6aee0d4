using ComplaintFlow.Conditions;
using ComplaintFlow.Conditions.Analysis;
using ComplaintFlow.Settings.Compilation;

namespace ComplaintFlow.Workflow.Verification;

/// <summary>Finds branches that are never taken, and branches that only the order of their names decides.</summary>
internal sealed class BranchVerifier(DiagnosticBag defects)
{
    /// <param name="guard">The guard of the transition.</param>
    /// <param name="branches">The branches, in the order in which they are tested.</param>
    /// <param name="hasOtherwise">Whether the transition has a branch that is taken if no other holds.</param>
    /// <param name="where">What is known of complaints for which the trigger is possible.</param>
    /// <param name="at">The path of the transition.</param>
    public void Verify(VerifiedGuard guard, IReadOnlyList<GuardedBranch> branches, bool hasOtherwise, MatchSet where, string at)
    {
        if (guard.Holding.IsNothing)
            return;
        MatchSet open = where.And(guard.Holding);
        if (open.IsNothing)
            defects.Error(
                DiagnosticCodes.ConditionNeverHolds, $"{at}:When", "The condition can never hold in this state.",
                "Correct the name of the state that it asks for, or remove the transition.");
        Branches(branches, hasOtherwise, open, at);
    }

    private void Branches(IReadOnlyList<GuardedBranch> branches, bool hasOtherwise, MatchSet open, string at)
    {
        var earlier = new List<(string Name, BranchDefinition Branch, MatchSet Taken)>();
        MatchSet left = open;
        foreach ((string name, BranchDefinition branch, VerifiedGuard guard) in branches)
        {
            string path = $"{at}:Branches:{name}";
            if (!open.IsNothing && !guard.Holding.IsNothing)
            {
                if (open.And(guard.Holding).IsNothing)
                    defects.Error(
                        DiagnosticCodes.ConditionNeverHolds, $"{path}:When",
                        "The condition can never hold where that of the transition does.", "Correct one of the two, or remove the branch.");
                else if (left.And(guard.Holding).IsNothing)
                    defects.Error(
                        DiagnosticCodes.BranchNeverTaken, path,
                        $"The branch '{name}' is never taken: {Before(earlier)} always taken in its place.",
                        "Give it a lower Order, narrow the conditions before it, or remove it.");
                else
                    Overlap(earlier, name, branch, guard.Holding, path);
            }
            earlier.Add((name, branch, left.And(guard.Holding)));
            left = left.And(guard.Failing);
        }
        if (hasOtherwise && earlier.Count > 0 && !open.IsNothing && left.IsNothing)
            defects.Warning(
                DiagnosticCodes.OtherwiseNeverTaken, $"{at}:Otherwise", "Otherwise is never taken: one of the branches always holds.",
                "Remove it, or narrow the branches.");
    }

    /// <summary>An order that is written down is intended. An order that comes from names alone is not.</summary>
    private void Overlap(
        List<(string Name, BranchDefinition Branch, MatchSet Taken)> earlier, string name, BranchDefinition branch, MatchSet holding,
        string path)
    {
        foreach ((string other, BranchDefinition known, MatchSet taken) in earlier)
        {
            if (known.Order != branch.Order || IsSameWay(known, branch) || !taken.And(holding).IsInhabited)
                continue;
            defects.Warning(
                DiagnosticCodes.AmbiguousBranchOrder, $"{path}:Order",
                $"The branches '{other}' and '{name}' can both hold, and have the same Order: their names decide.",
                "Give each an Order of its own, or conditions that exclude each other.");
            return;
        }
    }

    private static bool IsSameWay(BranchDefinition one, BranchDefinition other) =>
        Names.Same(one.To ?? "", other.To ?? "") && ReferenceEquals(one.Do, EffectsDefinition.None)
            && ReferenceEquals(other.Do, EffectsDefinition.None);

    private static string Before(List<(string Name, BranchDefinition Branch, MatchSet Taken)> earlier) =>
        earlier.Count == 1 ? $"'{earlier[0].Name}' is"
            : $"one of {string.Join(", ", earlier.Take(5).Select(branch => $"'{branch.Name}'"))}{(earlier.Count > 5 ? ", …" : "")} is";
}
