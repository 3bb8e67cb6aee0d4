using ComplaintFlow.Calendars;
using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions;
using ComplaintFlow.Conditions.Analysis;
using ComplaintFlow.Conditions.Fields;
using ComplaintFlow.Settings.Compilation;
using ComplaintFlow.Workflow.Compiled;

namespace ComplaintFlow.Workflow.Verification;

/// <summary>Verifies the names and the structure of a workflow.</summary>
internal sealed class WorkflowVerifier(
    WorkflowDefinition workflow, DeclaredNames names, FieldCatalog fields, GuardCompiler guards, string path, DiagnosticBag defects)
{
    private readonly Dictionary<string, string> _regionOf = new(Names.Comparer);
    private readonly EffectsVerifier _effects = new(names, defects);
    private readonly BranchVerifier _branches = new(guards, defects);

    public void Verify()
    {
        foreach ((string name, RegionDefinition region) in workflow.Regions)
        {
            string at = WorkflowCompiler.RegionPath(path, name);
            bool isMain = Names.Same(name, WorkflowDefinition.MainRegion);
            var map = new RegionHierarchy(region);
            foreach ((string state, StateDefinition source) in region.States)
            {
                if (!_regionOf.TryAdd(state, name))
                    defects.Error(
                        DiagnosticCodes.DuplicateStateName, $"{at}:States:{state}",
                        $"The region {_regionOf[state]} has a state '{state}' as well.",
                        "Names of states are unique in the whole workflow: rename one.");
                Verify(region, state, source, isMain ? In(map, state) : MatchSet.Everything, $"{at}:States:{state}");
            }
            Shape(region, map, at);
            new ReachabilityVerifier(region, map, at, defects).Verify(mustEnd: isMain);
        }
    }

    /// <summary>What is known of a complaint when the transitions of a state of the main region are tested.</summary>
    private MatchSet In(RegionHierarchy map, string state) =>
        fields.Find(nameof(Complaint.State)) is { } field && !map.IsInCircle(state)
            ? field.Leaving(new WordValues(map.LeavesWithin(state), allBut: false, none: false)) : MatchSet.Everything;

    private void Shape(RegionDefinition region, RegionHierarchy map, string at)
    {
        if (region.States.Count == 0)
        {
            defects.Error(
                DiagnosticCodes.RegionWithoutStates, $"{at}:States", "The region has no states.",
                "Give it states, or start from \"Preset\": \"standard\".");
            return;
        }
        Resolves(region, region.Initial, $"{at}:Initial", "the region begins in");
        foreach ((string state, StateDefinition source) in region.States)
        {
            string key = $"{at}:States:{state}";
            if (source.Parent is { } parent && !region.States.ContainsKey(parent))
                defects.Error(
                    DiagnosticCodes.UnknownParentState, $"{key}:Parent", $"There is no state '{parent}' in the region.",
                    Names.Suggest(parent, region.States.Keys, "state"));
            if (map.IsInCircle(state))
                defects.Error(
                    DiagnosticCodes.CircularParentStates, $"{key}:Parent", $"The state '{state}' lies within itself.",
                    "Break the circle: one of its parents has it as an ancestor.");
            string[] inner = [.. map.Substates(state)];
            if (inner.Length > 0 && source.Initial is null)
                defects.Error(
                    DiagnosticCodes.MissingInitialSubstate, $"{key}:Initial",
                    $"The state '{state}' has substates and does not say which one is entered.", Names.Suggest("", inner, "substate"));
            else if (source.Initial is { } initial && !inner.Contains(initial, Names.Comparer))
                defects.Error(
                    DiagnosticCodes.InvalidInitialState, $"{key}:Initial", $"'{initial}' is not a substate of '{state}'.",
                    Names.Suggest(initial, inner, "substate"));
        }
    }

    private void Resolves(RegionDefinition region, string? state, string at, string what)
    {
        if (state is not null && region.States.ContainsKey(state))
            return;
        defects.Error(
            DiagnosticCodes.InvalidInitialState, at, state is null ? $"It is not said which state {what}."
                : $"There is no state '{state}' that {what}.", Names.Suggest(state ?? "", region.States.Keys, "state"));
    }

    private void Verify(RegionDefinition region, string state, StateDefinition source, MatchSet where, string at)
    {
        if (source.Final && source.On.Count > 0)
            defects.Error(
                DiagnosticCodes.FinalStateWithTransitions, $"{at}:Final", $"The final state '{state}' has transitions.",
                "Remove them, or Final.");
        foreach ((string name, TimeoutDefinition timeout) in source.After)
            Verify(timeout, $"{at}:After:{name}");
        _effects.Verify(source.Entry, $"{at}:Entry");
        _effects.Verify(source.Exit, $"{at}:Exit");
        foreach ((string trigger, TransitionDefinition transition) in source.On)
            Verify(region, transition, where, $"{at}:On:{trigger}");
    }

    private void Verify(TimeoutDefinition timeout, string at)
    {
        bool counted = Duration.TryParse(timeout.Within, out Duration within, out string? problem);
        if (!counted)
            defects.Error(
                DiagnosticCodes.InvalidTimeout, $"{at}:Within", timeout.Within is null ? "The timeout has no time."
                    : problem!, "Write a time such as 48h or 10 working days.");
        names.Calendar(timeout.Calendar, timeout.Within, counted && within.NeedsCalendar, $"{at}:Calendar", defects);
        if (timeout.Do is null)
            defects.Error(
                DiagnosticCodes.InvalidTimeout, $"{at}:Do", "The timeout fires no trigger.", Names.Suggest("", names.Triggers, "trigger"));
        else
            names.Trigger(timeout.Do, $"{at}:Do", defects);
    }

    private void Verify(RegionDefinition region, TransitionDefinition transition, MatchSet where, string at)
    {
        bool branches = transition.Branches.Count > 0;
        if (transition.Ignore
            && (branches || transition.To is not null || transition.Otherwise is not null || transition.Do != EffectsDefinition.None))
            defects.Error(
                DiagnosticCodes.ContradictoryTransition, $"{at}:Ignore", "The trigger is ignored and does something.",
                "Remove Ignore, or all else.");
        if (branches && transition.To is not null)
            defects.Error(
                DiagnosticCodes.ContradictoryTransition, $"{at}:To", "The transition has a destination and branches.",
                "Put the destination under Otherwise.");
        if (!branches && transition.Otherwise is not null)
            defects.Error(
                DiagnosticCodes.ContradictoryTransition, $"{at}:Otherwise", "There is an Otherwise without branches.",
                "Write To, or add Branches.");

        if (transition.Otherwise is { When: not null } or { If.Count: > 0 })
            defects.Error(
                DiagnosticCodes.ContradictoryTransition, $"{at}:Otherwise", "The Otherwise has a condition.", "Make it a branch.");
        else if (transition.Otherwise is { To: null } nowhere && nowhere.Do == EffectsDefinition.None)
            defects.Error(
                DiagnosticCodes.ContradictoryTransition, $"{at}:Otherwise", "The Otherwise says nothing.",
                "Write To or Do; to stay and do nothing, add a last branch without a condition.");

        Target(region, transition.To, $"{at}:To");
        _branches.Verify(transition, where, at);
        _effects.Verify(transition.Do, $"{at}:Do");
        foreach (string field in transition.Require.Where(field => fields.Find(field) is null))
            defects.Error(
                DiagnosticCodes.UnknownRequiredField, $"{at}:Require", $"There is no field '{field}'.",
                $"Declare it under Fields, or: {Names.Suggest(field, fields.Names, "field")}");
        foreach ((string name, BranchDefinition branch) in transition.Branches)
        {
            Target(region, branch.To, $"{at}:Branches:{name}:To");
            _effects.Verify(branch.Do, $"{at}:Branches:{name}:Do");
        }
        if (transition.Otherwise is { } otherwise)
        {
            Target(region, otherwise.To, $"{at}:Otherwise:To");
            _effects.Verify(otherwise.Do, $"{at}:Otherwise:Do");
        }
    }

    private void Target(RegionDefinition region, string? state, string at)
    {
        if (state is null || region.States.ContainsKey(state))
            return;
        string elsewhere = names.States.Contains(state) ? " in this region" : "";
        defects.Error(
            DiagnosticCodes.UnknownState, at, $"There is no state '{state}'{elsewhere}.",
            Names.Suggest(state, region.States.Keys, "state"));
    }
}
