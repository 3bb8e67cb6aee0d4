using ComplaintFlow.Conditions;
using ComplaintFlow.Conditions.Fields;
using ComplaintFlow.Workflow;
using ComplaintFlow.Workflow.Compiled;

namespace ComplaintFlow.Rules.Verification;

/// <summary>Verifies the names and the shape of a workflow.</summary>
internal sealed class WorkflowVerifier(
    WorkflowDefinition workflow, DeclaredNames names, FieldCatalog fields, ConditionCompiler conditions, string path, DiagnosticBag defects)
{
    private readonly Dictionary<string, string> _regionOf = new(Names.Comparer);
    private readonly EffectsVerifier _effects = new(names, defects);

    public void Verify()
    {
        foreach ((string name, RegionDefinition region) in workflow.Regions)
        {
            string at = WorkflowCompiler.RegionPath(path, name);
            foreach ((string state, StateDefinition source) in region.States)
            {
                if (!_regionOf.TryAdd(state, name))
                    defects.Error("CF1006", $"{at}:States:{state}", $"The region {_regionOf[state]} has a state '{state}' as well.", "Names of states are unique in the whole workflow: rename one.");
                Verify(region, state, source, $"{at}:States:{state}");
            }
            Shape(region, at);
            new ReachabilityVerifier(region, at, defects).Verify();
        }
        RolesOnce();
    }

    private void Shape(RegionDefinition region, string at)
    {
        if (region.States.Count == 0)
        {
            defects.Error("CF1019", $"{at}:States", "The region has no states.", "Give it states, or start from \"Preset\": \"standard\".");
            return;
        }
        Resolves(region, region.Initial, $"{at}:Initial", "the region begins in");
        foreach ((string state, StateDefinition source) in region.States)
        {
            string key = $"{at}:States:{state}";
            if (source.Parent is { } parent && !region.States.ContainsKey(parent))
                defects.Error("CF1007", $"{key}:Parent", $"There is no state '{parent}' in the region.", Names.Suggest(parent, region.States.Keys, "state"));
            if (IsCircle(region, state))
                defects.Error("CF1008", $"{key}:Parent", $"The state '{state}' lies within itself.", "Break the circle: one of its parents has it as an ancestor.");
            string[] inner = [.. region.States.Where(other => Names.Same(other.Value.Parent, state)).Select(other => other.Key)];
            if (inner.Length > 0 && source.Initial is null)
                defects.Error("CF1021", $"{key}:Initial", $"The state '{state}' has substates and does not say which one is entered.", Names.Suggest("", inner, "substate"));
            else if (source.Initial is { } initial && !inner.Contains(initial, Names.Comparer))
                defects.Error("CF1009", $"{key}:Initial", $"'{initial}' is not a substate of '{state}'.", Names.Suggest(initial, inner, "substate"));
        }
    }

    private void Resolves(RegionDefinition region, string? state, string at, string what)
    {
        if (state is not null && region.States.ContainsKey(state))
            return;
        defects.Error("CF1009", at, state is null ? $"It is not said which state {what}." : $"There is no state '{state}' that {what}.", Names.Suggest(state ?? "", region.States.Keys, "state"));
    }

    private static bool IsCircle(RegionDefinition region, string state)
    {
        string? up = region.States[state].Parent;
        for (int steps = 0; up is not null && steps <= region.States.Count; steps++)
        {
            if (Names.Same(up, state))
                return true;
            up = region.States.TryGetValue(up, out StateDefinition? parent) ? parent.Parent : null;
        }
        return false;
    }

    private void Verify(RegionDefinition region, string state, StateDefinition source, string at)
    {
        if (source.Final && source.On.Count > 0)
            defects.Error("CF1012", $"{at}:Final", $"The final state '{state}' has transitions.", "Remove them, or Final.");
        _effects.Verify(source.Entry, $"{at}:Entry");
        _effects.Verify(source.Exit, $"{at}:Exit");
        foreach ((string trigger, TransitionDefinition transition) in source.On)
            Verify(region, transition, $"{at}:On:{trigger}");
    }

    private void Verify(RegionDefinition region, TransitionDefinition transition, string at)
    {
        bool branches = transition.Branches.Count > 0;
        if (transition.Ignore && (branches || transition.To is not null || transition.Otherwise is not null || transition.Do != EffectsDefinition.None))
            defects.Error("CF1017", $"{at}:Ignore", "The trigger is ignored and does something.", "Remove Ignore, or all else.");
        if (branches && transition.To is not null)
            defects.Error("CF1017", $"{at}:To", "The transition has a destination and branches.", "Put the destination under Otherwise.");
        if (!branches && transition.Otherwise is not null)
            defects.Error("CF1017", $"{at}:Otherwise", "There is an Otherwise without branches.", "Write To, or add Branches.");

        if (transition.Otherwise is { When: not null } or { If.Count: > 0 })
            defects.Error("CF1017", $"{at}:Otherwise", "The Otherwise has a condition.", "Make it a branch.");
        else if (transition.Otherwise is { To: null } nowhere && nowhere.Do == EffectsDefinition.None)
            defects.Error("CF1017", $"{at}:Otherwise", "The Otherwise says nothing.", "Write To or Do; to stay and do nothing, add a last branch without a condition.");

        Target(region, transition.To, $"{at}:To");
        Guard(transition.When, transition.If, at);
        _effects.Verify(transition.Do, $"{at}:Do");
        foreach (string field in transition.Require.Where(field => fields.Find(field) is null))
            defects.Error("CF1016", $"{at}:Require", $"There is no field '{field}'.", $"Declare it under Fields, or: {Names.Suggest(field, fields.Names, "field")}");
        foreach ((string name, BranchDefinition branch) in transition.Branches)
        {
            Target(region, branch.To, $"{at}:Branches:{name}:To");
            Guard(branch.When, branch.If, $"{at}:Branches:{name}");
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
        defects.Error("CF1004", at, $"There is no state '{state}'{elsewhere}.", Names.Suggest(state, region.States.Keys, "state"));
    }

    private void Guard(ConditionDefinition? when, IReadOnlyList<string> predicates, string at)
    {
        conditions.Compile(when, $"{at}:When");
        foreach (string predicate in predicates.Where(predicate => !names.Predicates.Contains(predicate)))
            defects.Error("CF1014", $"{at}:If", $"The predicate '{predicate}' is not declared.", $"Declare it under Predicates. {Names.Suggest(predicate, names.Predicates, "predicate")}");
    }

    private void RolesOnce()
    {
        var uses = workflow.Regions.SelectMany(region => region.Value.States, (region, state) => (region, state))
            .SelectMany(at => at.state.Value.On, (at, fired) => (at.region, at.state, fired))
            .SelectMany(at => at.fired.Value.By, (at, role) => (Role: role, At: $"{WorkflowCompiler.RegionPath(path, at.region.Key)}:States:{at.state.Key}:On:{at.fired.Key}:By"))
            .Where(use => !names.Roles.Contains(use.Role))
            .GroupBy(use => use.Role, Names.Comparer)
            .Where(use => use.Count() == 1);
        foreach (var use in uses)
            defects.Warning("CF1020", use.First().At, $"The role '{use.Key}' appears only here.", $"If it is a typing error, correct it. {Names.Suggest(use.Key, names.Roles, "role")}");
    }
}
