using ComplaintFlow.Calendars;
using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions;
using ComplaintFlow.Conditions.Analysis;
using ComplaintFlow.Settings.Compilation;
using ComplaintFlow.Workflow.Compiled;
using ComplaintFlow.Workflow.Verification;

namespace ComplaintFlow.Workflow.Compilation;

/// <summary>
/// Verifies and compiles a workflow in one pass over its states. What only the whole shows (what leads where) is verified by
/// <see cref="WorkflowVerifier"/>.
/// </summary>
internal sealed class WorkflowCompiler
{
    private readonly CompilationContext _context;
    private readonly DiagnosticBag _defects;
    private readonly WorkflowDefinition _workflow;
    private readonly string _path;
    private readonly TriggerIds _triggers;
    private readonly RoleNumbers _roles;
    private readonly EffectsCompiler _effects;
    private readonly Dictionary<string, string> _regionOf = new(Names.Comparer);

    public WorkflowCompiler(WorkflowDefinition workflow, CompilationContext context)
    {
        (_workflow, _context, _defects, _path) = (workflow, context, context.Defects, context.At("Workflow"));
        _triggers = new TriggerIds(context.Names);
        _roles = new RoleNumbers(
            workflow.Regions.Values.SelectMany(region => region.States.Values).SelectMany(state => state.On.Values)
                .SelectMany(transition => transition.By));
        _effects = new EffectsCompiler(context, _triggers);
    }

    /// <summary>Compiles the workflow. The result is null if the hierarchy of a region has defects.</summary>
    public WorkflowParts? Compile()
    {
        (string Name, CompiledRegion? Region)[] regions =
            [.. _workflow.Regions.Select(region => (region.Key, Compile(region.Key, region.Value)))];
        return Array.Exists(regions, region => region.Region is null) ? null : new WorkflowParts(
            [.. regions.OrderBy(region => Names.Same(region.Name, WorkflowDefinition.MainRegion) ? 0 : 1)
                .ThenBy(region => region.Name, StringComparer.Ordinal).Select(region => region.Region!)],
            _triggers.All, _roles);
    }

    private CompiledRegion? Compile(string name, RegionDefinition region)
    {
        string at = RegionPath.Of(_path, name);
        bool isMain = Names.Same(name, WorkflowDefinition.MainRegion);
        var hierarchy = new RegionHierarchy(region);
        var states = new Dictionary<string, CompiledState>(Names.Comparer);
        foreach ((string state, StateDefinition source) in region.States)
        {
            if (!_regionOf.TryAdd(state, name))
                _defects.Error(
                    DiagnosticCodes.DuplicateStateName, $"{at}:States:{state}",
                    $"The region {_regionOf[state]} has a state '{state}' as well.",
                    "Names of states are unique in the whole workflow: rename one.");
            states[state] = State(state, source, hierarchy.IsEnd(state), $"{at}:States:{state}");
            if (source.Closed && !isMain)
                _defects.Warning(
                    DiagnosticCodes.ClosedOutsideMainRegion, $"{at}:States:{state}:Closed",
                    $"The state '{state}' closes nothing: only the main region ends a complaint.",
                    "Remove Closed; if no transition leads out of the state, write \"Final\": true.");
        }
        var transitions = new TransitionCompiler(_context, _effects, _roles, region, states);
        var own = new Dictionary<CompiledState, Dictionary<int, CompiledTransition>>();
        foreach ((string state, StateDefinition source) in region.States)
        {
            MatchSet where = isMain && source.On.Count > 0 ? In(hierarchy, state) : MatchSet.Everything;
            own[states[state]] = source.On.ToDictionary(
                on => _triggers.Of(on.Key), on => transitions.Compile(
                    state, on.Key, on.Value, where, $"{at}:States:{state}:On:{on.Key}"));
        }
        if (!new HierarchyVerifier(region, hierarchy, at, _defects).Verify())
            return null;
        Connect(region, hierarchy, states, own);
        return new CompiledRegion(name, [.. states.Values], states[region.Initial!].Leaf);
    }

    private CompiledState State(string state, StateDefinition source, bool isEnd, string at)
    {
        if (source.Final && source.On.Count > 0)
            _defects.Error(
                DiagnosticCodes.FinalStateWithTransitions, $"{at}:Final", $"The final state '{state}' has transitions.",
                "Remove them, or Final.");
        CompiledTimeout[] timeouts = [.. source.After.Select(after => Timeout(after.Key, after.Value, $"{at}:After:{after.Key}"))];
        return new CompiledState(
            state, source.Final, isEnd, _effects.Compile(source.Entry, $"{at}:Entry"), _effects.Compile(source.Exit, $"{at}:Exit"),
            timeouts);
    }

    private CompiledTimeout Timeout(string name, TimeoutDefinition timeout, string at)
    {
        bool counted = Duration.TryParse(timeout.Within, out Duration within, out string? problem);
        if (!counted)
            _defects.Error(
                DiagnosticCodes.InvalidTimeout, $"{at}:Within", timeout.Within is null ? "The timeout has no time."
                    : problem!, "Write a time such as 48h or 10 working days.");
        _context.Names.Calendar(timeout.Calendar, timeout.Within, counted && within.NeedsCalendar, $"{at}:Calendar", _defects);
        if (timeout.Do is null)
            _defects.Error(
                DiagnosticCodes.InvalidTimeout, $"{at}:Do", "The timeout fires no trigger.",
                Names.Suggest("", _context.Names.Workflow.Triggers, "trigger"));
        else
            _context.Names.Trigger(timeout.Do, $"{at}:Do", _defects);
        return new CompiledTimeout(name, within, _context.Calendar(timeout.Calendar), _triggers.Of(timeout.Do));
    }

    /// <summary>What is known of a complaint when the transitions of a state of the main region are tested.</summary>
    private MatchSet In(RegionHierarchy hierarchy, string state) =>
        _context.Fields.Find(nameof(Complaint.State)) is { } field && !hierarchy.IsOutOfBounds && !hierarchy.IsInCircle(state)
            ? field.Leaving(new WordValues(hierarchy.LeavesWithin(state), allBut: false, none: false)) : MatchSet.Everything;

    /// <summary>Connects each state to its parent and to its innermost state, and gives it the transitions that it inherits.</summary>
    private static void Connect(
        RegionDefinition region, RegionHierarchy hierarchy, Dictionary<string, CompiledState> states,
        Dictionary<CompiledState, Dictionary<int, CompiledTransition>> own)
    {
        foreach ((string state, StateDefinition source) in region.States)
        {
            states[state].Connect(
                source.Parent is null ? null : states[source.Parent], states[hierarchy.Innermost(state)]);
        }
        foreach (CompiledState state in states.Values)
        {
            var all = new SortedDictionary<int, CompiledTransition>();
            for (CompiledState? level = state; level is not null; level = level.Parent)
            {
                foreach ((int trigger, CompiledTransition transition) in own[level])
                    all.TryAdd(trigger, transition);
            }
            state.Wire(all);
        }
    }
}
