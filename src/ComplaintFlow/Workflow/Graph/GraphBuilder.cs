using ComplaintFlow.Conditions;
using ComplaintFlow.Workflow.Compiled;

namespace ComplaintFlow.Workflow.Graph;

/// <summary>Makes a graph from a compiled workflow. An inherited transition is shown once, at the state that has it.</summary>
internal static class GraphBuilder
{
    public static WorkflowGraph Build(WorkflowDefinition definition, CompiledWorkflow workflow) =>
        new([.. workflow.Regions.Select(
            region => Build(definition.Regions.First(known => Names.Same(known.Key, region.Name)).Value, region, workflow))]);

    private static GraphRegion Build(RegionDefinition definition, CompiledRegion region, CompiledWorkflow workflow)
    {
        GraphState[] states =
            [.. definition.States.Select(state => new GraphState(state.Key, state.Value.Parent, state.Value.Initial, state.Value.Final))];
        GraphEdge[] edges = [.. definition.States.SelectMany(state => state.Value.On.Keys.SelectMany(trigger =>
            Edges(state.Key, trigger, region.Find(state.Key)!.Find(workflow.TriggerId(trigger)!.Value)!)))];
        return new GraphRegion(region.Name, definition.Initial!, states, edges);
    }

    private static IEnumerable<GraphEdge> Edges(string from, string trigger, CompiledTransition transition)
    {
        foreach (CompiledBranch branch in transition.Branches)
        {
            string[] guards = [
                .. new[] { transition.Guard, branch.Guard }.Where(guard => guard != CompiledGuard.Open).Select(guard => guard.ToString())];
            string? guard = guards.Length > 0 ? string.Join(" and ", guards) : transition.Branching ? "otherwise" : null;
            yield return new GraphEdge(from, branch.Target?.Name ?? from, trigger, guard, transition.Roles, branch.Target is null);
        }
    }
}
