using ComplaintFlow.Conditions;

namespace ComplaintFlow.Workflow.Verification;

/// <summary>
/// Finds transitions with a condition that hide one of a state around. If the condition does not hold, the trigger is refused, and the
/// state around is not asked: whoever wrote the two may expect otherwise.
/// </summary>
internal sealed class HiddenTransitionVerifier(RegionDefinition region, RegionHierarchy map, string path, DiagnosticBag defects)
{
    public void Verify()
    {
        foreach ((string state, StateDefinition source) in region.States)
        {
            foreach ((string trigger, TransitionDefinition transition) in source.On)
            {
                if (MayFail(transition) && Hidden(state, trigger) is var (outer, hidden) && !IsSameWay(transition, hidden))
                    defects.Warning(
                        DiagnosticCodes.HiddenTransition, $"{path}:States:{state}:On:{trigger}",
                        $"If the condition of '{trigger}' does not hold in '{state}', the trigger is refused: the transition of "
                            + $"'{outer}' is hidden.",
                        $"Add an Otherwise that does what '{outer}' does, or give one of the two another trigger.");
            }
        }
    }

    /// <summary>The nearest transition of the trigger in the states around a state.</summary>
    private (string State, TransitionDefinition Transition)? Hidden(string state, string trigger)
    {
        foreach (string outer in map.IsInCircle(state) ? [] : map.Lineage(state).Skip(1))
        {
            foreach ((string known, TransitionDefinition transition) in region.States[outer].On)
            {
                if (Names.Same(known, trigger))
                    return (outer, transition);
            }
        }
        return null;
    }

    private static bool MayFail(TransitionDefinition transition) =>
        IsGuarded(transition.When, transition.If)
            || (transition.Branches.Count > 0 && transition.Otherwise is null
                && transition.Branches.Values.All(branch => IsGuarded(branch.When, branch.If)));

    private static bool IsGuarded(ConditionDefinition? when, IReadOnlyList<string> predicates) =>
        when is { Clauses.Count: > 0 } || predicates.Count > 0;

    /// <summary>Whether both lead the same way, so that the inner one only permits it in fewer cases, which is meant.</summary>
    private static bool IsSameWay(TransitionDefinition inner, TransitionDefinition outer) =>
        inner.Branches.Count == 0 && outer.Branches.Count == 0 && inner.Ignore == outer.Ignore
            && Names.Same(inner.To ?? "", outer.To ?? "");
}
