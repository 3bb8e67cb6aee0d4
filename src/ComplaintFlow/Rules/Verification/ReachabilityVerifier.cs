using ComplaintFlow.Conditions;
using ComplaintFlow.Workflow;

namespace ComplaintFlow.Rules.Verification;

/// <summary>Finds states that nothing leads to, and states that nothing leads out of.</summary>
internal sealed class ReachabilityVerifier(RegionDefinition region, string path, DiagnosticBag defects)
{
    public void Verify()
    {
        HashSet<string> reached = Reached();
        foreach ((string state, StateDefinition source) in region.States)
        {
            if (!reached.Contains(state))
                defects.Error("CF1010", $"{path}:States:{state}", $"Nothing leads to the state '{state}'.", "Add a transition to it, or switch it off with \"Enabled\": false.");
            else if (!source.Final && source.Initial is null && !Lineage(state).SelectMany(level => Targets(region.States[level])).Any(target => !Names.Same(target, state)))
                defects.Error("CF1011", $"{path}:States:{state}", $"Nothing leads out of the state '{state}', and it is not final.", "Add a transition, or \"Final\": true.");
        }
    }

    private HashSet<string> Reached()
    {
        var reached = new HashSet<string>(Names.Comparer);
        var open = new Stack<string>([region.Initial!]);
        while (open.TryPop(out string? state))
        {
            if (!region.States.TryGetValue(state, out StateDefinition? source) || !reached.Add(state))
                continue;
            if (source.Parent is not null)
                open.Push(source.Parent);
            if (source.Initial is not null)
                open.Push(source.Initial);
            foreach (string target in Targets(source))
                open.Push(target);
        }
        return reached;
    }

    private IEnumerable<string> Lineage(string state)
    {
        for (string? level = state; level is not null; level = region.States[level].Parent)
            yield return level;
    }

    private static IEnumerable<string> Targets(StateDefinition state) => state.On.Values
        .SelectMany(transition => new[] { transition.To, transition.Otherwise?.To }.Concat(transition.Branches.Values.Select(branch => branch.To)))
        .OfType<string>();
}
