using ComplaintFlow.Calendars;
using ComplaintFlow.Conditions;
using ComplaintFlow.Conditions.Compiled;
using ComplaintFlow.Conditions.Fields;

namespace ComplaintFlow.Workflow.Compiled;

/// <summary>Compiles a verified workflow: its names resolve, and its hierarchies have no circles.</summary>
/// <param name="fields">The fields of the rule book.</param>
/// <param name="conditions">Returns the compiled condition at a path, and compiles it if necessary.</param>
/// <param name="keywords">The words of all conditions.</param>
/// <param name="calendars">The calendars by name.</param>
internal sealed class WorkflowCompiler(
    FieldCatalog fields, Func<ConditionDefinition?, string, Condition> conditions, KeywordPool keywords,
    IReadOnlyDictionary<string, WorkingCalendar> calendars)
{
    private readonly List<string> _triggers = [];
    private readonly Dictionary<string, int> _triggerIds = new(Names.Comparer);
    private RoleNumbers _roles = new([]);

    public CompiledWorkflow Compile(WorkflowDefinition definition, string hash, string path)
    {
        NumberTriggers(definition);
        _roles = new RoleNumbers(
            definition.Regions.Values.SelectMany(region => region.States.Values).SelectMany(state => state.On.Values)
                .SelectMany(transition => transition.By));
        IEnumerable<KeyValuePair<string, RegionDefinition>> ordered = definition.Regions
            .OrderBy(region => Names.Same(region.Key, WorkflowDefinition.MainRegion) ? 0 : 1)
            .ThenBy(region => region.Key, StringComparer.Ordinal);
        CompiledRegion[] regions = [.. ordered.Select(region => Compile(region.Key, region.Value, RegionPath(path, region.Key)))];
        return new CompiledWorkflow(hash, regions, _triggers, _roles, keywords);
    }

    /// <summary>The path of a region in the configuration. The main region has no name there.</summary>
    internal static string RegionPath(string path, string region) =>
        Names.Same(region, WorkflowDefinition.MainRegion) ? path : $"{path}:Regions:{region}";

    private CompiledRegion Compile(string name, RegionDefinition definition, string path)
    {
        var states = new Dictionary<string, CompiledState>(Names.Comparer);
        foreach ((string state, StateDefinition source) in definition.States)
            states.Add(state,
                new CompiledState(state, source.Final, source.Closed, Effects(source.Entry), Effects(source.Exit), Timeouts(source)));
        var sources = new Dictionary<string, StateDefinition>(definition.States, Names.Comparer);
        foreach ((string state, StateDefinition source) in definition.States)
            states[state].Connect(source.Parent is null ? null : states[source.Parent], LeafOf(state, sources, states));

        var own = new Dictionary<CompiledState, Dictionary<int, CompiledTransition>>();
        foreach ((string state, StateDefinition source) in definition.States)
        {
            own[states[state]] = source.On.ToDictionary(
                on => TriggerId(on.Key), on => Transition(on.Key, on.Value, states, $"{path}:States:{state}:On:{on.Key}"));
        }
        foreach (CompiledState state in states.Values)
            state.Wire(Inherit(state, own));
        return new CompiledRegion(name, [.. states.Values], states[definition.Initial!].Leaf);
    }

    private static CompiledState LeafOf(string state, Dictionary<string, StateDefinition> sources, Dictionary<string, CompiledState> states)
    {
        while (sources[state].Initial is { } inner)
            state = inner;
        return states[state];
    }

    private static SortedDictionary<int, CompiledTransition> Inherit(
        CompiledState state, Dictionary<CompiledState, Dictionary<int, CompiledTransition>> own)
    {
        var all = new SortedDictionary<int, CompiledTransition>();
        for (CompiledState? level = state; level is not null; level = level.Parent)
        {
            foreach ((int trigger, CompiledTransition transition) in own[level])
                all.TryAdd(trigger, transition);
        }
        return all;
    }

    private CompiledTransition Transition(
        string trigger, TransitionDefinition source, Dictionary<string, CompiledState> states, string path)
    {
        bool branching = source.Branches.Count > 0 || source.Otherwise is not null;
        CompiledBranch[] branches = branching
            ? [.. Branches(source, states, path)]
            : [new CompiledBranch(
                CompiledGuard.Open, source.To is null ? null : states[source.To], source.Ignore ? CompiledEffects.None
                    : Effects(source.Do))];
        return new CompiledTransition(
            trigger, source.By, _roles.Of(source.By), Guard(source.When, source.If, path), source.Require.Select(fields.Find)
                .OfType<Field>(), branches, branching);
    }

    private IEnumerable<CompiledBranch> Branches(TransitionDefinition source, Dictionary<string, CompiledState> states, string path)
    {
        foreach ((string name, BranchDefinition branch) in source.Branches.OrderBy(branch => branch.Value.Order)
            .ThenBy(branch => branch.Key, StringComparer.Ordinal))
            yield return Branch(branch, $"{path}:Branches:{name}");
        if (source.Otherwise is { } otherwise)
            yield return Branch(otherwise, $"{path}:Otherwise");

        CompiledBranch Branch(BranchDefinition branch, string at) =>
            new(Guard(branch.When, branch.If, at), branch.To is null ? null : states[branch.To], Effects(source.Do.With(branch.Do)));
    }

    private CompiledGuard Guard(ConditionDefinition? when, IReadOnlyList<string> predicates, string path) =>
        when is null && predicates.Count == 0 ? CompiledGuard.Open : new CompiledGuard(conditions(when, $"{path}:When"), [.. predicates]);

    private CompiledEffects Effects(EffectsDefinition source) =>
        ReferenceEquals(source, EffectsDefinition.None) ? CompiledEffects.None
            : new CompiledEffects(source, [.. source.Tasks.Select(Task)], [.. source.Raise.Select(TriggerId)]);

    private CompiledTask Task(KeyValuePair<string, TaskDefinition> task) => new(
        task.Key, task.Value.For, task.Value.Department, task.Value.Within is { } within ? Duration.Parse(within) : null,
        task.Value.Calendar is { } calendar ? calendars[calendar] : null);

    private CompiledTimeout[] Timeouts(StateDefinition source) =>
        [.. source.After.Select(after => new CompiledTimeout(
            after.Key, Duration.Parse(after.Value.Within!), after.Value.Calendar is { } calendar ? calendars[calendar]
                : null, TriggerId(after.Value.Do!)))];

    private int TriggerId(string name) => _triggerIds[name];

    /// <summary>Ids follow the order of the names, so that lists of triggers are sorted.</summary>
    private void NumberTriggers(WorkflowDefinition definition)
    {
        foreach (string trigger in definition.Regions.Values
            .SelectMany(region => region.States.Values).SelectMany(state => state.On.Keys)
            .Distinct(Names.Comparer).OrderBy(trigger => trigger, StringComparer.Ordinal))
        {
            _triggerIds.Add(trigger, _triggers.Count);
            _triggers.Add(trigger);
        }
    }
}
