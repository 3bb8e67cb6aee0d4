using ComplaintFlow.Conditions;
using ComplaintFlow.Workflow;

namespace ComplaintFlow.Rules.Verification;

/// <summary>
/// Finds states that nothing leads to, and states that nothing leads out of. The hierarchy may have defects of its own: where they leave a way open, it counts as one,
/// so that only what is wrong in itself is reported.
/// </summary>
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
        // Where the region begins is unknown: then it may begin anywhere.
        var open = new Stack<string>(region.Initial is { } initial && region.States.ContainsKey(initial) ? [initial] : region.States.Keys);
        while (open.TryPop(out string? state))
        {
            if (!region.States.TryGetValue(state, out StateDefinition? source) || !reached.Add(state))
                continue;
            if (source.Parent is not null)
                open.Push(source.Parent);
            foreach (string inner in Entered(state, source))
                open.Push(inner);
            foreach (string target in Targets(source))
                open.Push(target);
        }
        return reached;
    }

    /// <summary>The substate that is entered; all of them where it is not said which.</summary>
    private string[] Entered(string state, StateDefinition source)
    {
        string[] inner = [.. region.States.Where(other => Names.Same(other.Value.Parent, state)).Select(other => other.Key)];
        return source.Initial is { } initial && inner.Contains(initial, Names.Comparer) ? [initial] : inner;
    }

    private List<string> Lineage(string state)
    {
        var lineage = new List<string>();
        for (string? level = state; level is not null && region.States.TryGetValue(level, out StateDefinition? source) && !lineage.Contains(level, Names.Comparer); level = source.Parent)
            lineage.Add(level);
        return lineage;
    }

    private static IEnumerable<string> Targets(StateDefinition state) => state.On.Values
        .SelectMany(transition => new[] { transition.To, transition.Otherwise?.To }.Concat(transition.Branches.Values.Select(branch => branch.To)))
        .OfType<string>();
}
