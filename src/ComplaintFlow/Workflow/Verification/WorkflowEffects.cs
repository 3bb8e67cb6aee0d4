namespace ComplaintFlow.Workflow.Verification;

/// <summary>Collects the effects of a workflow: those of its states, of their transitions and of the branches.</summary>
internal static class WorkflowEffects
{
    public static IEnumerable<EffectsDefinition> Of(WorkflowDefinition workflow) =>
        workflow.Regions.Values.SelectMany(region => region.States.Values).SelectMany(Of);

    private static IEnumerable<EffectsDefinition> Of(StateDefinition state) =>
        state.On.Values.SelectMany(Of).Prepend(state.Exit).Prepend(state.Entry);

    private static IEnumerable<EffectsDefinition> Of(TransitionDefinition transition) =>
        transition.Branches.Values.Append(transition.Otherwise).OfType<BranchDefinition>().Select(branch => branch.Do)
            .Prepend(transition.Do);
}
