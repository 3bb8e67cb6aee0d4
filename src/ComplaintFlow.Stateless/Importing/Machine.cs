using ComplaintFlow.Stateless.Naming;

namespace ComplaintFlow.Stateless.Importing;

/// <summary>A machine as it was read, with the substates that the options add.</summary>
/// <param name="states">The states by name.</param>
/// <param name="initialSubstates">The substates that are entered with their superstates.</param>
/// <param name="resting">The substates that stand for being in a superstate itself, by the superstate.</param>
internal sealed class Machine(
    IReadOnlyDictionary<string, MachineState> states, IReadOnlyDictionary<string, string> initialSubstates,
    IReadOnlyDictionary<string, string> resting)
{
    private readonly Dictionary<string, string> _superstates =
        resting.ToDictionary(rest => rest.Value, rest => rest.Key, Names.Comparer);

    private readonly ILookup<string, string> _substates = states.Values.Where(state => state.Parent is not null)
        .ToLookup(state => state.Parent!, state => state.Name, Names.Comparer);

    public IReadOnlyDictionary<string, MachineState> States { get; } = states;

    /// <summary>The substates that were added, with the superstates for which they stand.</summary>
    public IReadOnlyDictionary<string, string> Resting => _superstates;

    public bool IsSuperstate(string state) => _substates.Contains(state);

    /// <summary>
    /// The substate that is entered with a superstate; null if it is a leaf. If nobody knows, which is a defect, it is one of them.
    /// </summary>
    public string? InitialOf(string state) =>
        initialSubstates.TryGetValue(state, out string? substate) || resting.TryGetValue(state, out substate) ? substate
        : _substates[state].Order(StringComparer.Ordinal).FirstOrDefault();

    /// <summary>The state of Stateless in which the machine is while a complaint is in a leaf.</summary>
    public string SourceOf(string leaf) => _superstates.GetValueOrDefault(leaf, leaf);

    /// <summary>The leaf that is entered with a state.</summary>
    public string LeafOf(string state)
    {
        // A circle of initial substates is a defect of its own.
        for (int steps = 0; steps <= States.Count && InitialOf(state) is { } inner; steps++)
            state = inner;
        return state;
    }

    /// <summary>The state and the states around it, from the inside out.</summary>
    public IReadOnlyList<string> Lineage(string state)
    {
        var lineage = new List<string>();
        // A circle of superstates is a defect of its own.
        for (string? level = state; level is not null && lineage.Count <= States.Count + 1; level = Around(level))
            lineage.Add(level);
        return lineage;
    }

    /// <summary>Whether a state is another one, or lies inside it.</summary>
    public bool IsWithin(string state, string outer) => Lineage(state).Contains(outer, Names.Comparer);

    private string? Around(string state) => _superstates.GetValueOrDefault(state) ?? States.GetValueOrDefault(state)?.Parent;
}
