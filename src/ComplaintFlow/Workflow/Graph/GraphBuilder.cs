using ComplaintFlow.Conditions;
using ComplaintFlow.Workflow.Compiled;

namespace ComplaintFlow.Workflow.Graph;

/// <summary>Makes a graph from a compiled workflow. An inherited transition is shown once, at the state that has it.</summary>
internal sealed class GraphBuilder
{
    private readonly CompiledWorkflow _workflow;
    private readonly CompiledRegion _region;
    private readonly List<GraphState> _states = [];
    private readonly List<GraphEdge> _edges = [];
    private readonly List<GraphChoice> _choices = [];

    private GraphBuilder(CompiledWorkflow workflow, CompiledRegion region) => (_workflow, _region) = (workflow, region);

    public static WorkflowGraph Build(WorkflowDefinition definition, CompiledWorkflow workflow) =>
        new([.. workflow.Regions.Select(region => new GraphBuilder(workflow, region).Build(
            definition.Regions.First(known => Names.Same(known.Key, region.Name)).Value))]);

    private GraphRegion Build(RegionDefinition definition)
    {
        foreach ((string name, StateDefinition state) in definition.States)
        {
            CompiledState compiled = _region.Find(name)!;
            _states.Add(new GraphState(
                name, compiled.Parent?.Name, Declared(state.Initial), state.Final, state.Closed, Effects(compiled.Entry),
                Effects(compiled.Exit)));
            foreach ((string trigger, TransitionDefinition source) in state.On)
                Add(name, trigger, source.Ignore, compiled.Find(_workflow.TriggerId(trigger)!.Value)!);
        }
        return new GraphRegion(_region.Name, Declared(definition.Initial)!, [.. _states], [.. _edges], [.. _choices]);
    }

    private void Add(string from, string trigger, bool ignored, CompiledTransition transition)
    {
        if (transition.Branches is [CompiledBranch only])
        {
            GraphEdgeKind kind = ignored ? GraphEdgeKind.Ignored : Kind(only);
            string[] guards = [.. new[] { Words(transition.Guard), Words(only.Guard) }.OfType<string>()];
            _edges.Add(new GraphEdge(
                from, only.Target?.Name ?? from, trigger, kind, guards.Length == 0 ? null : string.Join(" and ", guards), transition.Roles,
                Effects(only.Effects)));
            return;
        }
        _choices.Add(new GraphChoice(
            from, trigger, Words(transition.Guard), transition.Roles,
            [
                .. transition.Branches.Select(
                    branch => new GraphBranch(
                        branch.Name!, branch.Target?.Name ?? from, Kind(branch), Words(branch.Guard), Effects(branch.Effects))),
            ]));
    }

    /// <summary>The name of a state as it is declared. Others may write it with other case.</summary>
    private string? Declared(string? state) => state is null ? null : _region.Find(state)!.Name;

    private string[] Effects(CompiledEffects effects) => EffectTexts.Of(effects, _workflow);

    private static GraphEdgeKind Kind(CompiledBranch branch) => branch.Target is null ? GraphEdgeKind.Internal : GraphEdgeKind.Transition;

    private static string? Words(CompiledGuard guard) => guard == CompiledGuard.Open ? null : guard.ToString();
}
