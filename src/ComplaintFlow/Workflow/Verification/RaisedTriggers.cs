using ComplaintFlow.Conditions;

namespace ComplaintFlow.Workflow.Verification;

/// <summary>Finds the places where triggers raise triggers.</summary>
internal sealed class RaisedTriggers
{
    private readonly Dictionary<string, (RegionDefinition Region, RegionHierarchy Map)> _regions = new(Names.Comparer);
    private readonly ILookup<string, RaisePlace> _takers;
    private readonly Dictionary<RaisePlace, (string Leaf, IReadOnlyList<string> Raised)[]> _ways = [];

    public RaisedTriggers(WorkflowDefinition workflow)
    {
        foreach ((string name, RegionDefinition region) in workflow.Regions)
            _regions[name] = (region, new RegionHierarchy(region));
        // Most workflows have no effects that raise triggers. Then there is nothing to prepare.
        bool raises = workflow.Regions.Values.SelectMany(region => region.States.Values).Any(Raises);
        _takers = (raises ? workflow.Regions.Keys.SelectMany(Takers) : []).ToLookup(place => place.Trigger, Names.Comparer);
    }

    /// <summary>The places that raise something.</summary>
    public IEnumerable<RaisePlace> Places() =>
        _takers.SelectMany(places => places).Where(place => Ways(place).Any(way => way.Raised.Count > 0));

    /// <summary>The places where raised triggers are taken: after the move in the same region, and anywhere in other regions.</summary>
    public IEnumerable<RaisePlace> Next(RaisePlace place) =>
        from way in Ways(place)
        from raised in way.Raised
        from next in _takers[raised]
        where (!Names.Same(next.Region, place.Region) || Names.Same(next.Leaf, way.Leaf)) && Ways(next).Any(after => after.Raised.Count > 0)
        select next;

    /// <summary>Whether the trigger is always taken there, is taken by no other region, and raises only one trigger.</summary>
    public bool IsCertain(RaisePlace place)
    {
        TransitionDefinition transition = place.Transition;
        return (transition.When is null || transition.When.Clauses.Count == 0) && transition.If.Count == 0 && transition.Require.Count == 0
            && transition.Branches.Count == 0
            && Ways(place).Single().Raised.Count == 1 && _takers[place.Trigger].All(taker => Names.Same(taker.Region, place.Region));
    }

    private static bool Raises(StateDefinition state) =>
        state.Entry.Raise.Count > 0 || state.Exit.Raise.Count > 0
        || state.On.Values.Any(
            transition =>
                transition.Do.Raise.Count > 0 || transition.Otherwise?.Do.Raise.Count > 0
                    || transition.Branches.Values.Any(branch => branch.Do.Raise.Count > 0));

    private IEnumerable<RaisePlace> Takers(string name)
    {
        (RegionDefinition region, RegionHierarchy map) = _regions[name];
        foreach (string leaf in region.States.Keys.Where(map.IsLeaf))
        {
            var taken = new HashSet<string>(Names.Comparer);
            foreach (string level in map.Lineage(leaf))
            {
                foreach ((string trigger, TransitionDefinition transition) in region.States[level].On.Where(
                    on => taken.Add(on.Key) && !on.Value.Ignore))
                    yield return new RaisePlace(name, leaf, trigger, level, transition);
            }
        }
    }

    /// <summary>
    /// The ways that a transition can go: the leaf where it ends, and the triggers that it raises. Each place is asked for once for every
    /// place that raises its trigger, so they are found once.
    /// </summary>
    private (string Leaf, IReadOnlyList<string> Raised)[] Ways(RaisePlace place)
    {
        if (!_ways.TryGetValue(place, out (string Leaf, IReadOnlyList<string> Raised)[]? ways))
            _ways.Add(place, ways = FindWays(place));
        return ways;
    }

    private (string Leaf, IReadOnlyList<string> Raised)[] FindWays(RaisePlace place)
    {
        TransitionDefinition transition = place.Transition;
        if (transition.Branches.Count == 0)
            return [Way(place, transition.To, transition.Do.Raise)];
        return [.. transition.Branches.Values.Concat(transition.Otherwise is { } otherwise ? [otherwise] : [])
            .Select(branch => Way(place, branch.To, [.. transition.Do.Raise, .. branch.Do.Raise]))];
    }

    private (string Leaf, IReadOnlyList<string> Raised) Way(RaisePlace place, string? target, IReadOnlyList<string> raised)
    {
        (RegionDefinition region, RegionHierarchy map) = _regions[place.Region];
        if (target is null || !map.Has(target))
            return (place.Leaf, raised);
        string leaf = map.Innermost(target);
        string[] around = [.. map.Lineage(target).Skip(1)];
        // A transition to the same state, or to a state around it, leaves that state and enters it again.
        string? shared = map.Lineage(place.Leaf).Skip(1).FirstOrDefault(level => Names.Has(around, level));
        IEnumerable<string> Inside(string from) => map.Lineage(from).TakeWhile(level => !Names.Same(level, shared));
        return (leaf, [
            .. Inside(place.Leaf).SelectMany(left => region.States[left].Exit.Raise),
            .. raised,
            .. Inside(leaf).Reverse().SelectMany(entered => region.States[entered].Entry.Raise)]);
    }
}

/// <summary>A trigger that is possible in a state, by a transition of that state or of a state around it.</summary>
internal sealed record RaisePlace(string Region, string Leaf, string Trigger, string Owner, TransitionDefinition Transition)
{
    public bool Equals(RaisePlace? other) => other is not null && (Region, Leaf, Trigger) == (other.Region, other.Leaf, other.Trigger);

    public override int GetHashCode() => HashCode.Combine(Region, Leaf, Trigger);
}
