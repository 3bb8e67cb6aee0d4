using ComplaintFlow.Conditions;

namespace ComplaintFlow.Workflow.Verification;

/// <summary>
/// The hierarchy of a region and the targets of its transitions, looked up once. The hierarchy may have defects of its own. If a defect
/// leaves a way open, every possible way counts.
/// </summary>
internal sealed class RegionHierarchy
{
    /// <summary>The largest number of states, one within the other.</summary>
    public const int Deepest = 32;

    private readonly RegionDefinition _region;
    private readonly Dictionary<string, StateDefinition> _states;
    private readonly ILookup<string, string> _substates;
    private readonly Lazy<StateNesting> _nesting;
    private readonly Dictionary<string, string[]> _targets = new(Names.Comparer);

    public RegionHierarchy(RegionDefinition region)
    {
        _region = region;
        _states = new(region.States, Names.Comparer);
        _nesting = new Lazy<StateNesting>(() => new StateNesting(_states, Deepest));
        _substates = region.States.Where(state => state.Value.Parent is not null)
            .ToLookup(state => state.Value.Parent!, state => state.Key, Names.Comparer);
    }

    /// <summary>The states in which the region may begin: all of them if the initial state is not set.</summary>
    public IEnumerable<string> Initial => _region.Initial is { } initial && Has(initial) ? [initial] : _states.Keys;

    public bool Has(string state) => _states.ContainsKey(state);

    public IEnumerable<string> Substates(string state) => _substates[state];

    public bool IsLeaf(string state) => !_substates.Contains(state);

    /// <summary>The substates that may be entered with a state: all of them if the initial substate is not set.</summary>
    public IEnumerable<string> Entered(string state) =>
        _states[state].Initial is { } initial && Substates(state).Contains(initial, Names.Comparer) ? [initial] : Substates(state);

    /// <summary>The leaf that is entered with a state, or the state itself if the initial substate is not set.</summary>
    public string Innermost(string state)
    {
        for (int steps = 0; steps <= _states.Count && !IsLeaf(state); steps++)
        {
            if (Entered(state).ToArray() is not [var inner])
                break;
            state = inner;
        }
        return state;
    }

    /// <summary>
    /// The state and the states around it, from the inside out. There are no more than the bound, because more are refused, and
    /// each state asks for its own.
    /// </summary>
    public IEnumerable<string> Lineage(string state)
    {
        string? level = state;
        for (int steps = 0; level is not null && Has(level) && steps <= Math.Min(_states.Count, Deepest); steps++)
        {
            yield return level;
            level = _states[level].Parent;
        }
    }

    /// <summary>Whether the region is at an end in a state: the state, or one around it, is closed or final.</summary>
    public bool IsEnd(string state) => Lineage(state).Any(level => _states[level].Closed || _states[level].Final);

    /// <summary>The states in which the region is not at an end.</summary>
    public IEnumerable<string> OpenStates => _states.Keys.Where(state => !IsEnd(state));

    /// <summary>
    /// A state within more states than the bound, or null. Each state is verified with those around it, so that the bound keeps the whole
    /// verification from growing with the square of the states.
    /// </summary>
    public string? TooDeep => _nesting.Value.TooDeep;

    /// <summary>Whether states lie deeper than the bound, or in circles that are larger.</summary>
    public bool IsOutOfBounds => _nesting.Value.IsOutOfBounds;

    /// <summary>Whether the state contains itself, which is a defect.</summary>
    public bool IsInCircle(string state) => _nesting.Value.IsInCircle(state);

    /// <summary>The states to which the own transitions of a state may lead. They include states that do not exist.</summary>
    public IReadOnlyList<string> Targets(string state)
    {
        if (!_targets.TryGetValue(state, out string[]? targets))
            _targets.Add(state, targets = [.. _states[state].On.Values.SelectMany(Targets).OfType<string>()]);
        return targets;
    }

    private static IEnumerable<string?> Targets(TransitionDefinition transition) =>
        transition.Branches.Values.Select(branch => branch.To).Append(transition.To).Append(transition.Otherwise?.To);

    /// <summary>The leaves inside a state, or the state itself if it is a leaf.</summary>
    public IReadOnlyList<string> LeavesWithin(string state)
    {
        var leaves = new List<string>();
        var seen = new HashSet<string>(Names.Comparer);
        var open = new Stack<string>([state]);
        while (open.TryPop(out string? next))
        {
            if (!seen.Add(next))
                continue;
            if (IsLeaf(next))
                leaves.Add(next);
            foreach (string inner in Substates(next))
                open.Push(inner);
        }
        return leaves;
    }
}
