using ComplaintFlow.Conditions;

namespace ComplaintFlow.Workflow.Verification;

/// <summary>Verifies the hierarchy of a region: where it begins, and what lies in what.</summary>
internal sealed class HierarchyVerifier(RegionDefinition region, RegionHierarchy hierarchy, string at, DiagnosticBag defects)
{
    /// <summary>Reports all defects.</summary>
    /// <returns>Whether there are none, so that the states can be connected.</returns>
    public bool Verify()
    {
        int before = defects.Errors;
        if (region.States.Count == 0)
        {
            defects.Error(
                DiagnosticCodes.RegionWithoutStates, $"{at}:States", "The region has no states.",
                "Give it states, or start from \"Preset\": \"standard\".");
            return false;
        }
        if (hierarchy.TooDeep is { } deep)
        {
            defects.Error(
                DiagnosticCodes.SettingsTooDeep, $"{at}:States:{deep}:Parent",
                $"The state '{deep}' lies within more than {RegionHierarchy.Deepest - 1} other states.",
                "Use fewer levels of states.");
            return false;
        }
        Initial();
        foreach ((string state, StateDefinition source) in region.States)
            Verify(state, source, $"{at}:States:{state}");
        return defects.Errors == before;
    }

    private void Verify(string state, StateDefinition source, string key)
    {
        if (source.Parent is { } parent && !region.States.ContainsKey(parent))
            defects.Error(
                DiagnosticCodes.UnknownParentState, $"{key}:Parent", $"There is no state '{parent}' in the region.",
                Names.Suggest(parent, region.States.Keys, "state"));
        if (hierarchy.IsInCircle(state))
            defects.Error(
                DiagnosticCodes.CircularParentStates, $"{key}:Parent", $"The state '{state}' lies within itself.",
                "Break the circle: one of its parents has it as an ancestor.");
        string[] inner = [.. hierarchy.Substates(state)];
        if (inner.Length > 0 && source.Initial is null)
            defects.Error(
                DiagnosticCodes.MissingInitialSubstate, $"{key}:Initial",
                $"The state '{state}' has substates and does not say which one is entered.", Names.Suggest("", inner, "substate"));
        else if (source.Initial is { } initial && !inner.Contains(initial, Names.Comparer))
            defects.Error(
                DiagnosticCodes.InvalidInitialState, $"{key}:Initial", $"'{initial}' is not a substate of '{state}'.",
                Names.Suggest(initial, inner, "substate"));
    }

    private void Initial()
    {
        if (region.Initial is { } initial && region.States.ContainsKey(initial))
            return;
        defects.Error(
            DiagnosticCodes.InvalidInitialState, $"{at}:Initial",
            region.Initial is null ? "The region has no initial state." : $"There is no state '{region.Initial}' in the region.",
            Names.Suggest(region.Initial ?? "", region.States.Keys, "state"));
    }
}
