using ComplaintFlow.Rules.Building;
using ComplaintFlow.Stateless.Naming;
using ComplaintFlow.Workflow;

namespace ComplaintFlow.Stateless.Importing;

/// <summary>Builds the region of a workflow from a machine.</summary>
/// <param name="machine">The machine.</param>
/// <param name="initial">The state in which it begins.</param>
/// <param name="options">The roles and the closed states.</param>
internal sealed class RegionBuilder(Machine machine, string initial, ImportedOptions options)
{
    private readonly Flattening _flattening = new(machine);
    private readonly Dictionary<(string State, string Trigger), IReadOnlyList<Way>> _ways = [];

    /// <summary>
    /// Builds the region, with the paths of settings that other transitions depend on: those that a substate has a copy of, because its
    /// guards fall through to them, and the initial substates that are targets.
    /// </summary>
    public (RegionDefinition Region, IReadOnlyDictionary<string, IReadOnlyList<string>> Copies) Build()
    {
        var states = new Dictionary<string, StateDefinition>(Names.Comparer);
        foreach (string state in machine.States.Keys.Concat(machine.Resting.Keys).OrderBy(name => machine.Lineage(name).Count))
            states[state] = State(state);
        return (new RegionDefinition { Initial = initial, States = states }, Copies());
    }

    private Dictionary<string, IReadOnlyList<string>> Copies() =>
        _ways.SelectMany(transition => _flattening.LevelsAround(transition.Key.State, transition.Key.Trigger)
                .Select(level => Findings.PathOf(level, transition.Key.Trigger))
                .Concat(transition.Value.SelectMany(InitialSubstates).Select(state => $"{Findings.PathOf(state)}:Initial"))
                .Distinct(Names.Comparer)
                .Select(first => (First: first, Again: Findings.PathOf(transition.Key.State, transition.Key.Trigger))))
            .GroupBy(pair => pair.First, Names.Comparer).ToDictionary(
                group => group.Key, IReadOnlyList<string> (group) => [.. group.Select(pair => pair.Again).Order(StringComparer.Ordinal)],
                Names.Comparer);

    /// <summary>The superstates whose initial substates a way has taken for its target.</summary>
    private IEnumerable<string> InitialSubstates(Way way) => way.Around is not { } around ? []
        : machine.Lineage(machine.LeafOf(around)).Where(machine.IsSuperstate).TakeWhile(state => machine.IsWithin(state, around));

    private StateDefinition State(string name)
    {
        IReadOnlyList<string> lineage = machine.Lineage(name);
        string[] triggers = [
            .. lineage.Where(machine.States.ContainsKey).SelectMany(level => machine.States[level].Handlers)
                .Select(handler => handler.Trigger).Distinct(Names.Comparer)];
        bool isLeaf = !machine.IsSuperstate(name);
        bool isLeft = false;
        var on = new Dictionary<string, TransitionDefinition>(Names.Comparer);
        foreach (string trigger in triggers.Where(trigger => isLeaf || _flattening.Handles(name, trigger)))
        {
            IReadOnlyList<Way> ways = _flattening.Ways(name, trigger);
            isLeft |= ways.Any(way => way.To is not null && !Names.Same(machine.LeafOf(way.To), name));
            if (CanInherit(name, trigger, ways, lineage))
                continue;
            _ways.Add((name, trigger), ways);
            on.Add(trigger, Transition(trigger, ways));
        }
        MachineState? source = machine.States.GetValueOrDefault(name);
        return new StateDefinition
        {
            Parent = lineage.Skip(1).FirstOrDefault(),
            Initial = machine.InitialOf(name),
            Final = isLeaf && triggers.Length == 0,
            Closed = options.IsClosed(machine.SourceOf(name)) || (isLeaf && triggers.Length > 0 && !isLeft),
            On = on,
            Entry = Effects(source?.Entry) with { Outcome = options.Outcomes.GetValueOrDefault(name) },
            Exit = Effects(source?.Exit),
        };
    }

    /// <summary>Whether a state without handlers of its own has the ways of the state around it.</summary>
    private bool CanInherit(string state, string trigger, IReadOnlyList<Way> ways, IReadOnlyList<string> lineage) =>
        !_flattening.Handles(state, trigger)
        && lineage.Skip(1).FirstOrDefault(outer => _ways.ContainsKey((outer, trigger))) is { } around
        && Same(ways, _ways[(around, trigger)]);

    private static bool Same(IReadOnlyList<Way> left, IReadOnlyList<Way> right) =>
        left.Count == right.Count && left.Zip(right).All(pair => pair.First.IsSame(pair.Second));

    private TransitionDefinition Transition(string trigger, IReadOnlyList<Way> ways)
    {
        var transition = new TransitionDefinition { By = options.RolesOf(trigger) };
        if (ways is [var only])
            return transition with { If = only.If, To = only.To, Do = Effects(only.Effects), Ignore = only.DoesNothing };

        for (int i = 0; i < ways.Count; i++)
        {
            Way way = ways[i];
            if (i == ways.Count - 1 && way.If.Count == 0 && !way.DoesNothing)
                transition = transition with { Otherwise = new BranchDefinition { To = way.To, Do = Effects(way.Effects) } };
            else
                transition = transition.Branch(Name(way, transition), i, branch => branch with
                {
                    If = way.If, To = way.To, Do = Effects(way.Effects),
                });
        }
        return transition;
    }

    /// <summary>A branch is named after the state to which it leads.</summary>
    private static string Name(Way way, TransitionDefinition transition)
    {
        string name = way.To ?? "Stay";
        for (int i = 2; transition.Branches.ContainsKey(name); i++)
            name = $"{way.To ?? "Stay"}-{i}";
        return name;
    }

    private static EffectsDefinition Effects(IReadOnlyList<string>? names) =>
        names is { Count: > 0 } ? new EffectsDefinition { Effects = names } : EffectsDefinition.None;
}
