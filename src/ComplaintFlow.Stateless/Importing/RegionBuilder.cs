using ComplaintFlow.Rules.Building;
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
    /// The paths of transitions that stand at a substate again, because its guards fall through to them, by the path of the first.
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Repeated() =>
        _ways.Keys.SelectMany(way => _flattening.LevelsAround(way.State, way.Trigger)
                .Select(level => (First: Findings.PathOf(level, way.Trigger), Again: Findings.PathOf(way.State, way.Trigger))))
            .GroupBy(pair => pair.First, StringComparer.OrdinalIgnoreCase).ToDictionary(
                group => group.Key, IReadOnlyList<string> (group) => [.. group.Select(pair => pair.Again).Order(StringComparer.Ordinal)],
                StringComparer.OrdinalIgnoreCase);

    public RegionDefinition Build()
    {
        var states = new Dictionary<string, StateDefinition>(StringComparer.OrdinalIgnoreCase);
        foreach (string state in machine.States.Keys.Concat(machine.Resting.Keys).OrderBy(name => machine.Lineage(name).Count))
            states[state] = State(state);
        return new RegionDefinition { Initial = initial, States = states };
    }

    private StateDefinition State(string name)
    {
        IReadOnlyList<string> lineage = machine.Lineage(name);
        string[] triggers = [
            .. lineage.Where(machine.States.ContainsKey).SelectMany(level => machine.States[level].Handlers)
                .Select(handler => handler.Trigger).Distinct(StringComparer.OrdinalIgnoreCase)];
        var on = new Dictionary<string, TransitionDefinition>(StringComparer.OrdinalIgnoreCase);
        foreach (string trigger in triggers)
        {
            if (Differing(name, trigger, lineage) is { } ways)
                on.Add(trigger, Transition(trigger, ways));
        }
        bool isLeaf = machine.InitialOf(name) is null;
        MachineState? source = machine.States.GetValueOrDefault(name);
        return new StateDefinition
        {
            Parent = lineage.Skip(1).FirstOrDefault(),
            Initial = machine.InitialOf(name),
            Final = isLeaf && triggers.Length == 0,
            Closed = options.IsClosed(machine.SourceOf(name)) || (isLeaf && triggers.Length > 0 && IsEnd(name, triggers)),
            On = on,
            Entry = Effects(source?.Entry) with { Outcome = options.Outcomes.GetValueOrDefault(name) },
            Exit = Effects(source?.Exit),
        };
    }

    /// <summary>The ways of a trigger, if the state cannot inherit them.</summary>
    private IReadOnlyList<Way>? Differing(string state, string trigger, IReadOnlyList<string> lineage)
    {
        bool isOwn = _flattening.Handles(state, trigger);
        if (!isOwn && machine.IsSuperstate(state))
            return null;
        IReadOnlyList<Way> ways = _flattening.Ways(state, machine.LeafOf(state), trigger);
        string? around = lineage.Skip(1).FirstOrDefault(outer => _ways.ContainsKey((outer, trigger)));
        if (!isOwn && around is not null && Same(ways, _ways[(around, trigger)]))
            return null;
        return _ways[(state, trigger)] = ways;
    }

    private static bool Same(IReadOnlyList<Way> left, IReadOnlyList<Way> right) =>
        left.Count == right.Count && left.Zip(right).All(pair => pair.First.IsSame(pair.Second));

    /// <summary>Whether no trigger leads out of a leaf.</summary>
    private bool IsEnd(string leaf, string[] triggers) => triggers.SelectMany(trigger => _flattening.Ways(leaf, leaf, trigger))
        .All(way => way.To is null || string.Equals(machine.LeafOf(way.To), leaf, StringComparison.OrdinalIgnoreCase));

    private TransitionDefinition Transition(string trigger, IReadOnlyList<Way> ways)
    {
        var open = new TransitionDefinition { By = options.RolesOf(trigger) };
        if (ways is [var only])
            return open with { If = only.If, To = only.To, Do = Effects(only.Effects), Ignore = only.DoesNothing };

        TransitionDefinition branching = open;
        for (int i = 0; i < ways.Count; i++)
        {
            Way way = ways[i];
            if (i == ways.Count - 1 && way.If.Count == 0 && !way.DoesNothing)
                branching = branching with { Otherwise = new BranchDefinition { To = way.To, Do = Effects(way.Effects) } };
            else
                branching = branching.Branch(Name(way, branching), i, branch => branch with
                {
                    If = way.If, To = way.To, Do = Effects(way.Effects),
                });
        }
        return branching;
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
