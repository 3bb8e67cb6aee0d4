using ComplaintFlow.Conditions;

namespace ComplaintFlow.Workflow.Verification;

/// <summary>
/// How deep each state lies, and which states lie within themselves. Every state is looked at once, because rules may have any number of
/// states in a row before the bound refuses them.
/// </summary>
internal sealed class StateNesting
{
    private readonly IReadOnlyDictionary<string, StateDefinition> _states;
    private readonly Dictionary<string, int> _levels = new(Names.Comparer);
    private readonly HashSet<string> _circles = new(Names.Comparer);

    /// <param name="states">The states of a region, whose names are compared without case.</param>
    /// <param name="deepest">The largest number of states, one within the other.</param>
    public StateNesting(IReadOnlyDictionary<string, StateDefinition> states, int deepest)
    {
        _states = states;
        foreach (string state in states.Keys.Where(state => !_levels.ContainsKey(state)))
            Measure(state);
        TooDeep = states.Keys.FirstOrDefault(state => _levels[state] > deepest);
        IsOutOfBounds = TooDeep is not null || _circles.Count > deepest;
    }

    /// <summary>A state within more states than the bound, or null. States of a circle count as none: they have no end.</summary>
    public string? TooDeep { get; }

    /// <summary>Whether states lie so deep, or in circles so large, that what they have in common must not be asked of each.</summary>
    public bool IsOutOfBounds { get; }

    public bool IsInCircle(string state) => _circles.Contains(state);

    private void Measure(string innermost)
    {
        var path = new List<string>();
        var seen = new HashSet<string>(Names.Comparer);
        string? state = innermost;
        while (state is not null && _states.TryGetValue(state, out StateDefinition? definition) && !_levels.ContainsKey(state)
            && seen.Add(state))
        {
            path.Add(state);
            state = definition.Parent;
        }
        if (state is not null && seen.Contains(state))
        {
            string[] circle = [.. path.SkipWhile(level => !Names.Same(level, state))];
            path.RemoveRange(path.Count - circle.Length, circle.Length);
            foreach (string level in circle)
                _levels[level] = 0;
            _circles.UnionWith(circle);
        }
        int levels = state is null ? 0 : _levels.GetValueOrDefault(state);
        for (int i = path.Count - 1; i >= 0; i--)
            _levels[path[i]] = ++levels;
    }
}
