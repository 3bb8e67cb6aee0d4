using ComplaintFlow.Workflow;

namespace ComplaintFlow.Tests.Workflow.Model;

/// <summary>Makes a scenario that fails smaller while it still fails: fewer steps, transitions, effects and guards.</summary>
internal static class Shrinking
{
    public static Scenario Smallest(Scenario scenario, Func<Scenario, bool> fails)
    {
        while (Smaller(scenario).FirstOrDefault(candidate => Fails(candidate, fails)) is { } smaller)
            scenario = smaller;
        return scenario;
    }

    /// <summary>A candidate that no longer compiles is none.</summary>
    private static bool Fails(Scenario candidate, Func<Scenario, bool> fails)
    {
        try
        {
            return fails(candidate);
        }
        catch (KeyNotFoundException)
        {
            return false;
        }
    }

    private static IEnumerable<Scenario> Smaller(Scenario scenario)
    {
        for (int i = scenario.Steps.Count - 1; i >= 0; i--)
            yield return scenario with { Steps = [.. scenario.Steps.Where((_, j) => j != i)] };
        foreach ((string name, RegionDefinition region) in scenario.Workflow.Regions)
        {
            if (name != WorkflowDefinition.MainRegion)
                yield return scenario with { Workflow = new WorkflowDefinition { Regions = Without(scenario.Workflow.Regions, name) } };
            foreach ((string state, StateDefinition source) in region.States)
            {
                foreach (StateDefinition smaller in Smaller(source))
                    yield return With(scenario, name, state, smaller);
                if (source.On.Count == 0 && region.States.Values.All(other => other.Parent != state && other.Initial != state)
                    && region.Initial != state)
                    yield return scenario with
                    {
                        Workflow = new WorkflowDefinition
                        {
                            Regions = With(scenario.Workflow.Regions, name, region with { States = Without(region.States, state) }),
                        },
                    };
            }
        }
    }

    private static IEnumerable<StateDefinition> Smaller(StateDefinition state)
    {
        foreach (string trigger in state.On.Keys)
            yield return state with { On = Without(state.On, trigger) };
        if (state.Entry != EffectsDefinition.None)
            yield return state with { Entry = EffectsDefinition.None };
        if (state.Exit != EffectsDefinition.None)
            yield return state with { Exit = EffectsDefinition.None };
        foreach ((string trigger, TransitionDefinition transition) in state.On)
        {
            foreach (TransitionDefinition smaller in Smaller(transition))
                yield return state with { On = With(state.On, trigger, smaller) };
        }
    }

    private static IEnumerable<TransitionDefinition> Smaller(TransitionDefinition transition)
    {
        if (transition.Do != EffectsDefinition.None)
            yield return transition with { Do = EffectsDefinition.None };
        if (transition.When is not null)
            yield return transition with { When = null };
        if (transition.By.Count + transition.If.Count + transition.Require.Count > 0)
            yield return transition with { By = [], If = [], Require = [] };
        foreach (string branch in transition.Branches.Keys)
            yield return transition with { Branches = Without(transition.Branches, branch) };
    }

    private static Scenario With(Scenario scenario, string region, string state, StateDefinition source)
    {
        RegionDefinition old = scenario.Workflow.Regions[region];
        return scenario with
        {
            Workflow = new WorkflowDefinition
            {
                Regions = With(scenario.Workflow.Regions, region, old with { States = With(old.States, state, source) }),
            },
        };
    }

    private static Dictionary<string, T> Without<T>(IReadOnlyDictionary<string, T> map, string key) =>
        map.Where(one => one.Key != key).ToDictionary(StringComparer.Ordinal);

    private static Dictionary<string, T> With<T>(IReadOnlyDictionary<string, T> map, string key, T value) =>
        map.ToDictionary(one => one.Key, one => one.Key == key ? value : one.Value, StringComparer.Ordinal);
}
