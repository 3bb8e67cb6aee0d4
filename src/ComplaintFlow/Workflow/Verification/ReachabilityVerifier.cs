using ComplaintFlow.Conditions;

namespace ComplaintFlow.Workflow.Verification;

/// <summary>
/// Finds states that cannot be reached, states that cannot be left, and states from which the main region cannot come to an end.
/// </summary>
internal sealed class ReachabilityVerifier(RegionDefinition region, RegionHierarchy map, string path, DiagnosticBag defects)
{
    /// <summary>The states in which a complaint can be, and the states whose transitions are possible then.</summary>
    private readonly HashSet<string> _reached = new(Names.Comparer);
    private readonly HashSet<string> _active = new(Names.Comparer);

    /// <param name="mustEnd">Whether a closed or final state must be reachable from every state.</param>
    public void Verify(bool mustEnd)
    {
        Reach();
        var deadEnds = new HashSet<string>(Names.Comparer);
        foreach ((string state, StateDefinition source) in region.States)
        {
            if (!_reached.Contains(state) && !_active.Contains(state))
                defects.Error(
                    DiagnosticCodes.UnreachableState, $"{path}:States:{state}", $"Nothing leads to the state '{state}'.",
                    "Add a transition to it, or switch it off with \"Enabled\": false.");
            else if (!map.IsEnd(state) && source.Initial is null && !map.Lineage(state).SelectMany(map.Targets)
                .Any(target => !Names.Same(target, state)) && deadEnds.Add(state))
                defects.Error(
                    DiagnosticCodes.DeadEndState, $"{path}:States:{state}",
                    $"Nothing leads out of the state '{state}', and it is neither final nor closed.",
                    "Add a transition, or \"Final\": true, or \"Closed\": true if triggers do something there.");
        }
        if (mustEnd && region.States.Count > 0)
            End(deadEnds);
    }

    private void Reach()
    {
        var open = new Stack<string>(map.Initial);
        while (open.TryPop(out string? state))
        {
            if (!_reached.Add(state))
                continue;
            foreach (string inner in map.Entered(state))
                open.Push(inner);
            foreach (string level in map.IsLeaf(state) || map.IsInCircle(state) ? map.Lineage(state).TakeWhile(_active.Add) : [])
            {
                foreach (string target in map.Targets(level).Where(map.Has))
                    open.Push(target);
            }
        }
    }

    /// <summary>
    /// Goes back from the states in which the region is at an end. A state whose way is unknown because of another defect counts as an end.
    /// </summary>
    private void End(HashSet<string> deadEnds)
    {
        bool IsLost(string state) =>
            deadEnds.Contains(state) || map.IsInCircle(state) || map.Lineage(state).SelectMany(map.Targets).Any(target => !map.Has(target));
        string[] ends = [.. region.States.Keys.Where(state => map.IsEnd(state) || IsLost(state))];
        if (ends.Length == 0)
        {
            defects.Warning(
                DiagnosticCodes.NoEndState, $"{path}:States", "No state is closed or final, so that no complaint ever comes to an end.",
                "Write \"Closed\": true or \"Final\": true in the states that end it.");
            return;
        }
        HashSet<string> ending = Ending(ends);
        string[] caught = [.. region.States.Keys.Where(state => map.IsLeaf(state) && _reached.Contains(state) && !ending.Contains(state))];
        if (caught.Length > 0)
        {
            defects.Error(
                DiagnosticCodes.NoReachableEnd, $"{path}:States:{caught[0]}",
                $"No closed or final state can be reached from {string.Join(", ", caught.Take(5))}{(caught.Length > 5 ? ", …" : "")}.",
                "Add a transition that leads to one, or write \"Closed\": true where the complaint is at its end.");
        }
    }

    private HashSet<string> Ending(IEnumerable<string> ends)
    {
        ILookup<string, string> sources = region.States.Keys.SelectMany(state => map.Targets(state).Select(target => (state, target)))
            .ToLookup(way => way.target, way => way.state, Names.Comparer);
        ILookup<string, string> enteredWith = region.States.Keys.SelectMany(state => map.Entered(state).Select(inner => (state, inner)))
            .ToLookup(way => way.inner, way => way.state, Names.Comparer);
        var ending = new HashSet<string>(Names.Comparer);
        var spread = new HashSet<string>(Names.Comparer);
        var open = new Stack<string>(ends);
        while (open.TryPop(out string? state))
        {
            if (!ending.Add(state))
                continue;
            foreach (string outer in enteredWith[state])
                open.Push(outer);
            foreach (string leaf in sources[state].Where(spread.Add).SelectMany(map.LeavesWithin))
                open.Push(leaf);
        }
        return ending;
    }
}
